package dev.outputhub.notification.inbound;

import dev.outputhub.notification.notification.NewNotification;
import dev.outputhub.notification.notification.NotificationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of the event. */
record ExportFailed(UUID id, String format, @Nullable String reason) {

    NewNotification notification() {
        return new NewNotification(
                NotificationKind.EXPORT_FAILED, "An export as " + format + " failed", reason, "export", id, "/exports");
    }
}
