package dev.outputhub.notification.webhook;

import dev.outputhub.notification.notification.NewNotification;
import dev.outputhub.notification.notification.NotificationKind;
import java.util.UUID;

/** A webhook that the platform has switched off. */
record Disabled(UUID id, String url, UUID madeBy, String reason) {

    NewNotification notification() {
        return new NewNotification(
                NotificationKind.WEBHOOK_DISABLED,
                "Webhook switched off: " + url,
                reason,
                "webhook",
                id,
                "/webhooks/" + id);
    }
}
