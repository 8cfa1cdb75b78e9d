package dev.outputhub.notification.delivery;

import dev.outputhub.notification.webhook.WebhookSubscriptions;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was sent and what became of it. */
@Service
class DeliveryLog {

    private final Deliveries deliveries;
    private final WebhookSubscriptions subscriptions;

    DeliveryLog(Deliveries deliveries, WebhookSubscriptions subscriptions) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
    }

    @Transactional(readOnly = true)
    Page<Delivery> list(UUID webhookId, ListQuery query) {
        subscriptions.checkExists(webhookId);
        return deliveries.list(webhookId, query);
    }

    @Transactional(readOnly = true)
    Delivery get(UUID webhookId, UUID id) {
        return deliveries.find(webhookId, id).orElseThrow(() -> absent(id));
    }

    static Problem absent(UUID id) {
        return Problem.notFound("delivery", id);
    }
}
