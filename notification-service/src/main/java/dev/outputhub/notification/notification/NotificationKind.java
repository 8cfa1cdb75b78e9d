package dev.outputhub.notification.notification;

import java.util.Arrays;
import java.util.Optional;

/** What people are notified of, as callers name it. */
public enum NotificationKind {
    IMPORT_FINISHED("import.finished"),
    IMPORT_FAILED("import.failed"),
    EXPORT_FINISHED("export.finished"),
    EXPORT_FAILED("export.failed"),
    COMPLETION_COMPLETED("completion.completed"),
    COMPLETION_FAILED("completion.failed"),
    REVIEW_ASSIGNED("review.assigned"),
    WEBHOOK_DISABLED("webhook.disabled");

    private final String id;

    NotificationKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static Optional<NotificationKind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
