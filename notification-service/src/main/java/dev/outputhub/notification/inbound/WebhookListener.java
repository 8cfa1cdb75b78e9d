package dev.outputhub.notification.inbound;

import dev.outputhub.notification.delivery.DeliveryDispatcher;
import dev.outputhub.notification.webhook.Subscription;
import dev.outputhub.notification.webhook.WebhookSubscriptions;
import dev.outputhub.platform.events.EventRuns;
import dev.outputhub.platform.events.EventTraces;
import dev.outputhub.platform.events.IncomingEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Passes events on to other systems that asked for them. Without an inbox: most events nobody asked for, and a delivery is
 * stored once whatever happens.
 */
@Component
class WebhookListener {

    private final WebhookSubscriptions webhooks;
    private final DeliveryDispatcher dispatcher;
    private final EventTraces traces;

    WebhookListener(WebhookSubscriptions webhooks, DeliveryDispatcher dispatcher, EventTraces traces) {
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
        EventRuns.of(messages, _ -> true).forEach(this::pass);
    }

    private void pass(List<IncomingEvent> events) {
        var subscriptions = webhooks.active();
        for (var event : events) {
            var subscribed = subscriptions.stream()
                    .filter(subscription -> subscription.asksFor(event.type(), event.time()))
                    .map(Subscription::webhookId)
                    .toList();
            if (!subscribed.isEmpty()) {
                traces.resume(
                        event, () -> dispatcher.send(subscribed, event.id(), event.type(), event.time(), event.data()));
            }
        }
    }
}
