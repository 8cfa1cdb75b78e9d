package dev.outputhub.notification.delivery;

import dev.outputhub.notification.webhook.EventCatalogue;
import dev.outputhub.notification.webhook.WebhookError;
import dev.outputhub.notification.webhook.WebhookSubscriptions;
import dev.outputhub.notification.webhook.WebhookSwitchedOn;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.tasks.BackgroundTasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts events on their way to subscribers. */
@Service
public class DeliveryDispatcher {

    /** What subscribers get, in this order. */
    private record Payload(UUID id, String type, Instant timestamp, UUID organizationId, JsonNode data) {}

    private final Deliveries deliveries;
    private final WebhookSubscriptions subscriptions;
    private final BackgroundTasks tasks;
    private final JsonMapper json;
    private final Clock clock;

    DeliveryDispatcher(
            Deliveries deliveries,
            WebhookSubscriptions subscriptions,
            BackgroundTasks tasks,
            JsonMapper json,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    /** An event that comes a second time is sent once. */
    @Transactional
    public void send(List<UUID> webhookIds, UUID eventId, String type, Instant at, String data) {
        var body = body(eventId, type, at, json.readTree(data));
        var now = clock.instant();
        for (var webhookId : webhookIds) {
            deliveries.add(webhookId, eventId, type, body, now, now).ifPresent(id -> schedule(task(id, 0), now));
        }
    }

    @Transactional
    Delivery test(UUID webhookId) {
        checkActive(webhookId);
        var eventId = Identifiers.next();
        var now = clock.instant();
        var data = json.valueToTree(Map.of("webhookId", webhookId));
        var body = body(eventId, EventCatalogue.TEST, now, data);
        var id = deliveries
                .add(webhookId, eventId, EventCatalogue.TEST, body, now, now)
                .orElseThrow();
        schedule(task(id, 0), now);
        return deliveries.find(webhookId, id).orElseThrow();
    }

    @Transactional
    Delivery replay(UUID webhookId, UUID deliveryId) {
        checkActive(webhookId);
        if (deliveries.find(webhookId, deliveryId).isEmpty()) {
            throw DeliveryLog.absent(deliveryId);
        }
        var now = clock.instant();
        schedule(task(deliveryId, deliveries.dispatchAgain(deliveryId, now)), now);
        return deliveries.find(webhookId, deliveryId).orElseThrow();
    }

    /** While it was off, its deliveries came to nothing. */
    @EventListener
    void resume(WebhookSwitchedOn webhook) {
        var now = clock.instant();
        deliveries.dispatchUnfinished(webhook.id()).forEach(task -> schedule(task, now));
    }

    /** Part of the caller's transaction. */
    private void schedule(DeliveryTask task, Instant at) {
        tasks.schedule(DeliveryTasks.DELIVERY.instance(task.text()).scheduledTo(at));
    }

    private static DeliveryTask task(UUID deliveryId, int dispatch) {
        return new DeliveryTask(CurrentPrincipal.get().organizationId(), deliveryId, dispatch);
    }

    private void checkActive(UUID webhookId) {
        if (!subscriptions.target(webhookId).active()) {
            throw new Problem(WebhookError.WEBHOOK_INACTIVE, "This webhook is switched off. Switch it on first.");
        }
    }

    private String body(UUID eventId, String type, Instant at, JsonNode data) {
        var organizationId = CurrentPrincipal.get().organizationId();
        return json.writeValueAsString(new Payload(eventId, type, at, organizationId, data));
    }
}
