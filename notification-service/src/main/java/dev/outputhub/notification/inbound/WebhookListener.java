package dev.outputhub.notification.inbound;

import dev.outputhub.notification.delivery.DeliveryDispatcher;
import dev.outputhub.notification.webhook.KnownSubscriptions;
import dev.outputhub.notification.webhook.Subscription;
import dev.outputhub.platform.events.EventRuns;
import dev.outputhub.platform.events.EventTraces;
import dev.outputhub.platform.events.IncomingEvent;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Passes events on to other systems that asked for them. Those nobody asked for never come near the database. Without an inbox: a
 * delivery is stored once whatever happens. What some groups alone may see is passed on to nobody: who reads it there is not known.
 */
@Component
class WebhookListener {

    private final KnownSubscriptions webhooks;
    private final DeliveryDispatcher dispatcher;
    private final EventTraces traces;

    WebhookListener(KnownSubscriptions webhooks, DeliveryDispatcher dispatcher, EventTraces traces) {
        this.webhooks = webhooks;
        this.dispatcher = dispatcher;
        this.traces = traces;
    }

    // a group of its own: a topic that two listeners of one group read would be shared out between them
    @KafkaListener(
            groupId = "${spring.kafka.consumer.group-id}-webhooks",
            topics = {
                "organization.events.v1",
                "vocabulary.events.v1",
                "prompt.events.v1",
                "output.events.v1",
                "conversation.events.v1",
                "import.events.v1",
                "export.events.v1",
                "completion.events.v1"
            })
    void receive(List<ConsumerRecord<String, String>> messages) {
        // asked for once in a poll: what is subscribed to from now on asks for what happens from now on
        var known = new HashMap<UUID, List<Subscription>>();
        Function<IncomingEvent, List<UUID>> subscribed =
                event -> known.computeIfAbsent(event.organizationId(), _ -> webhooks.of(event)).stream()
                        .filter(subscription -> subscription.asksFor(event.type(), event.time()))
                        .map(Subscription::webhookId)
                        .toList();
        EventRuns.of(
                        messages,
                        event -> !event.limited() && !subscribed.apply(event).isEmpty())
                .forEach(events -> events.forEach(event -> pass(event, subscribed.apply(event))));
    }

    private void pass(IncomingEvent event, List<UUID> subscribed) {
        traces.resume(event, () -> dispatcher.send(subscribed, event.id(), event.type(), event.time(), event.data()));
    }
}
