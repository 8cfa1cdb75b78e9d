package dev.outputhub.notification.inbound;

import dev.outputhub.notification.notification.NewNotification;
import dev.outputhub.notification.notification.NotificationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of the event. */
record CompletionCompleted(
        UUID completionId, UUID conversationId, @Nullable String title, UUID messageId, String model) {

    NewNotification notification() {
        return new NewNotification(
                NotificationKind.COMPLETION_COMPLETED,
                model + " has answered",
                title,
                "completion",
                completionId,
                "/conversations/" + conversationId + "?message=" + messageId);
    }
}
