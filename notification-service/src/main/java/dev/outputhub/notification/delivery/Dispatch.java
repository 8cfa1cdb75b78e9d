package dev.outputhub.notification.delivery;

import dev.outputhub.notification.webhook.EventCatalogue;
import dev.outputhub.notification.webhook.WebhookError;
import dev.outputhub.notification.webhook.WebhookSubscriptions;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts events on their way to subscribers. */
@Service
public class Dispatch {

    /** What subscribers get, in this order. */
    private record Payload(UUID id, String type, Instant timestamp, UUID organizationId, JsonNode data) {}

    private final Deliveries deliveries;
    private final WebhookSubscriptions subscriptions;
    private final ApplicationEventPublisher waiting;
    private final JsonMapper json;
    private final Clock clock;

    Dispatch(
            Deliveries deliveries,
            WebhookSubscriptions subscriptions,
            ApplicationEventPublisher waiting,
            JsonMapper json,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.waiting = waiting;
        this.json = json;
        this.clock = clock;
    }

    /** An event that comes a second time is sent once. */
    @Transactional
    public void send(List<UUID> webhookIds, UUID eventId, String type, Instant at, String data) {
        var body = body(eventId, type, at, json.readTree(data));
        var now = clock.instant();
        boolean added = false;
        for (var webhookId : webhookIds) {
            added |= deliveries.add(webhookId, eventId, type, body, now, now).isPresent();
        }
        if (added) {
            waiting.publishEvent(new DeliveriesWaiting());
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
        waiting.publishEvent(new DeliveriesWaiting());
        return deliveries.find(webhookId, id).orElseThrow();
    }

    @Transactional
    Delivery replay(UUID webhookId, UUID deliveryId) {
        checkActive(webhookId);
        if (deliveries.find(webhookId, deliveryId).isEmpty()) {
            throw DeliveryLog.absent(deliveryId);
        }
        deliveries.move(deliveryId, DeliveryState.PENDING, 0, clock.instant());
        waiting.publishEvent(new DeliveriesWaiting());
        return deliveries.find(webhookId, deliveryId).orElseThrow();
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
