package dev.outputhub.notification.inbound;

import dev.outputhub.notification.notification.NewNotification;
import dev.outputhub.notification.notification.NotificationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of the event. */
record CompletionFailed(
        UUID completionId,
        @Nullable UUID conversationId,
        String model,
        @Nullable Failure error) {

    record Failure(@Nullable String code, @Nullable String detail) {}

    NewNotification notification() {
        return new NewNotification(
                NotificationKind.COMPLETION_FAILED,
                model + " has not answered",
                error == null ? null : error.detail(),
                "completion",
                completionId,
                conversationId == null ? null : "/conversations/" + conversationId);
    }
}
