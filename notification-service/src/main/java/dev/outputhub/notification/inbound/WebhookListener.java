package dev.outputhub.notification.inbound;

import dev.outputhub.notification.delivery.DeliveryDispatcher;
import dev.outputhub.notification.webhook.WebhookSubscriptions;
import dev.outputhub.platform.events.IncomingEvent;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Passes events on to other systems that asked for them. Without an inbox: most events nobody asked for, and a delivery is
 * stored once whatever happens.
 */
@Component
class WebhookListener {

    private final WebhookSubscriptions subscriptions;
    private final DeliveryDispatcher dispatcher;

    WebhookListener(WebhookSubscriptions subscriptions, DeliveryDispatcher dispatcher) {
        this.subscriptions = subscriptions;
        this.dispatcher = dispatcher;
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
    void receive(ConsumerRecord<String, String> message) {
        var event = IncomingEvent.of(message);
        CurrentPrincipal.run(Principal.actingFor(event.organizationId(), event.personId()), () -> pass(event));
    }

    private void pass(IncomingEvent event) {
        var subscribed = subscriptions.subscribedTo(event.type(), event.time());
        if (!subscribed.isEmpty()) {
            dispatcher.send(subscribed, event.id(), event.type(), event.time(), event.data());
        }
    }
}
