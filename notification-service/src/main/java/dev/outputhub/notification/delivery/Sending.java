package dev.outputhub.notification.delivery;

import dev.outputhub.notification.webhook.EventCatalogue;
import dev.outputhub.notification.webhook.WebhookSubscriptions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one attempt: reads, calls, writes down what happened. No database connection is held during the call. */
@Service
class Sending {

    private final Deliveries deliveries;
    private final WebhookSubscriptions subscriptions;
    private final SignedCall call;
    private final RetrySchedule schedule;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sending(
            Deliveries deliveries,
            WebhookSubscriptions subscriptions,
            SignedCall call,
            DeliveryProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.call = call;
        this.schedule = new RetrySchedule(properties, RandomGenerator.getDefault());
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void attempt(UUID deliveryId) {
        var message =
                transaction.execute(_ -> deliveries.unfinished(deliveryId)).orElse(null);
        if (message == null) {
            return;
        }
        var target = subscriptions.target(message.webhookId());
        var start = clock.instant();
        var result = call.send(target, message.eventId(), message.body());
        long duration = Duration.between(start, clock.instant()).toMillis();
        var attempt = new Attempt(start, result.statusCode(), result.error(), duration);
        transaction.executeWithoutResult(_ -> write(message, attempt, result));
    }

    private void write(Message message, Attempt attempt, CallResult result) {
        int failures = message.failures() + 1;
        boolean there =
                switch (result) {
                    case CallResult.Accepted _ ->
                        deliveries.move(message.deliveryId(), DeliveryState.DELIVERED, message.failures(), null);
                    case CallResult.Gone _ -> {
                        subscriptions.disable(message.webhookId(), "The subscriber answered 410 Gone.");
                        yield deliveries.move(message.deliveryId(), DeliveryState.DEAD, failures, null);
                    }
                    case CallResult.Refused refused -> retryOrGiveUp(message, failures, refused.retryAfter());
                    case CallResult.Unreachable _ -> retryOrGiveUp(message, failures, null);
                };
        if (there) {
            deliveries.log(message.deliveryId(), attempt);
        }
    }

    private boolean retryOrGiveUp(Message message, int failures, @Nullable Duration askedFor) {
        // whoever asked for a test looks at its result and tries again by hand
        boolean test = message.eventType().equals(EventCatalogue.TEST);
        var pause = test ? null : schedule.pauseAfter(failures, askedFor).orElse(null);
        return pause == null
                ? deliveries.move(message.deliveryId(), DeliveryState.DEAD, failures, null)
                : deliveries.move(
                        message.deliveryId(),
                        DeliveryState.FAILED,
                        failures,
                        clock.instant().plus(pause));
    }
}
