package dev.outputhub.platform.events;

import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to an event whose handling failed. While the database is away it waits, for as long as it takes; otherwise it is
 * tried a few times and then parked on the consumer's dead-letter topic, {@code <topic>.<service>.dlt}, so that the rest goes on.
 */
final class FailedEvents {

    private static final long WAIT_FOR_DATABASE_MILLIS = 2_000;
    private static final long FIRST_RETRY_MILLIS = 200;
    private static final long LONGEST_RETRY_MILLIS = 3_000;
    private static final int ATTEMPTS = 5;

    private FailedEvents() {}

    static DefaultErrorHandler handler(KafkaTemplate<String, String> kafka, String service, ParkedEvents parked) {
        var parking = new DeadLetterPublishingRecoverer(kafka, (message, _) -> {
            parked.count();
            return new TopicPartition(message.topic() + "." + service + ".dlt", -1);
        });
        var retries = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
        retries.setMaxInterval(LONGEST_RETRY_MILLIS);
        retries.setMaxAttempts(ATTEMPTS);
        var handler = new DefaultErrorHandler(parking, retries);
        handler.setBackOffFunction((_, failure) ->
                databaseAway(failure) ? new FixedBackOff(WAIT_FOR_DATABASE_MILLIS, Long.MAX_VALUE) : null);
        return handler;
    }

    private static boolean databaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException) {
                return true;
            }
        }
        return false;
    }
}
