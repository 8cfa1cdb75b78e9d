package dev.outputhub.notification.inbound;

import dev.outputhub.notification.notification.NewNotification;
import dev.outputhub.notification.notification.NotificationKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of the event; records by kind. */
record ExportFinished(UUID id, String fileName, @Nullable Map<String, Long> counts, int problems) {

    NewNotification notification() {
        return new NewNotification(
                NotificationKind.EXPORT_FINISHED,
                "Export " + fileName + " can be fetched",
                summary(),
                "export",
                id,
                "/exports");
    }

    private String summary() {
        long records = counts == null
                ? 0
                : counts.values().stream().mapToLong(Long::longValue).sum();
        return records + " records, " + problems + " left out";
    }
}
