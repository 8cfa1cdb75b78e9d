package dev.outputhub.notification.inbound;

import dev.outputhub.notification.notification.NewNotification;
import dev.outputhub.notification.notification.NotificationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of the event. */
record ImportFailed(UUID id, String fileName, @Nullable String reason) {

    NewNotification notification() {
        return new NewNotification(
                NotificationKind.IMPORT_FAILED,
                "Import of " + fileName + " failed",
                reason,
                "import",
                id,
                "/imports/" + id);
    }
}
