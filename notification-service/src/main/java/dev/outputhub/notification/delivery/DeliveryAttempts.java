package dev.outputhub.notification.delivery;

import dev.outputhub.notification.webhook.EventCatalogue;
import dev.outputhub.notification.webhook.Target;
import dev.outputhub.notification.webhook.WebhookSubscriptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one attempt: reads, calls, writes down what happened. No database connection is held during the call. */
@Service
class DeliveryAttempts {

    private static final String GIVEN_UP =
            " deliveries in a row were given up. What came since waits here, and is sent once the"
                    + " webhook is active again.";

    private final Deliveries deliveries;
    private final WebhookSubscriptions subscriptions;
    private final SignedRequest call;
    private final RetrySchedule schedule;
    private final int givenUpInARow;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliveryAttempts(
            Deliveries deliveries,
            WebhookSubscriptions subscriptions,
            SignedRequest call,
            DeliveryProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.call = call;
        this.schedule = new RetrySchedule(properties, RandomGenerator.getDefault());
        this.givenUpInARow = properties.givenUpInARow();
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @return when to try again; empty when there is nothing left to do */
    Optional<Instant> attempt(UUID deliveryId, int dispatch) {
        var due = transaction.execute(_ -> due(deliveryId, dispatch)).orElse(null);
        if (due == null) {
            return Optional.empty();
        }
        var message = due.message();
        var start = clock.instant();
        if (message.notBefore().isAfter(start)) {
            // its last sender died after it had written down the failure
            return Optional.of(message.notBefore());
        }
        var result = call.send(due.target(), message.eventId(), message.body());
        long duration = Duration.between(start, clock.instant()).toMillis();
        var attempt = new Attempt(start, result.statusCode(), result.error(), duration);
        return transaction.execute(_ -> write(message, attempt, result));
    }

    private record Due(Message message, Target target) {}

    private Optional<Due> due(UUID deliveryId, int dispatch) {
        return deliveries
                .unfinished(deliveryId, dispatch)
                .flatMap(message ->
                        subscriptions.activeTarget(message.webhookId()).map(target -> new Due(message, target)));
    }

    private Optional<Instant> write(Message message, Attempt attempt, CallResult result) {
        int failures = message.failures() + 1;
        var next =
                switch (result) {
                    case CallResult.Accepted _, CallResult.Gone _ -> Optional.<Instant>empty();
                    case CallResult.Refused refused -> nextAttempt(message, failures, refused.retryAfter());
                    case CallResult.Unreachable _ -> nextAttempt(message, failures, null);
                };
        // the webhook before its deliveries, as whoever switches it on locks them
        if (result instanceof CallResult.Gone) {
            subscriptions.disable(message.webhookId(), "The subscriber answered 410 Gone.");
        } else if (isGivenUp(message, result, next)) {
            // one after the other: of several that end at once each would count without the others
            subscriptions.lock(message.webhookId());
            if (deliveries.areGivenUp(message.webhookId(), givenUpInARow - 1)) {
                subscriptions.disable(message.webhookId(), givenUpInARow + GIVEN_UP);
            }
        }
        if (!deliveries.log(message.deliveryId(), attempt)) {
            return Optional.empty(); // gone with its subscription meanwhile
        }
        if (result instanceof CallResult.Accepted) {
            deliveries.move(message, DeliveryState.DELIVERED, message.failures(), null);
        } else {
            deliveries.move(
                    message, next.isPresent() ? DeliveryState.FAILED : DeliveryState.DEAD, failures, next.orElse(null));
        }
        return next;
    }

    private static boolean isGivenUp(Message message, CallResult result, Optional<Instant> next) {
        return next.isEmpty()
                && !(result instanceof CallResult.Accepted)
                && !message.eventType().equals(EventCatalogue.TEST);
    }

    private Optional<Instant> nextAttempt(Message message, int failures, @Nullable Duration askedFor) {
        // whoever asked for a test looks at its result and tries again by hand
        return message.eventType().equals(EventCatalogue.TEST)
                ? Optional.empty()
                : schedule.pauseAfter(failures, askedFor).map(clock.instant()::plus);
    }
}
