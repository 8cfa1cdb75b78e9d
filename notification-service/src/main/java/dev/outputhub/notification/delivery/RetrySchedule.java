package dev.outputhub.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When to try again: pauses that grow, spread by chance so that subscribers which come back are not all called at once. */
class RetrySchedule {

    private static final double SPREAD = 0.2;
    private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(24);

    private final DeliveryProperties properties;
    private final RandomGenerator random;

    RetrySchedule(DeliveryProperties properties, RandomGenerator random) {
        this.properties = properties;
        this.random = random;
    }

    /**
     * @param failures how many there were, the newest included
     * @return empty when it is time to give up
     */
    Optional<Duration> pauseAfter(int failures, @Nullable Duration askedFor) {
        if (failures >= properties.attempts()) {
            return Optional.empty();
        }
        double factor = Math.pow(properties.growth(), failures - 1) * (1 - SPREAD + 2 * SPREAD * random.nextDouble());
        var own = Duration.ofMillis(Math.round(properties.firstRetry().toMillis() * factor));
        if (askedFor == null || askedFor.compareTo(own) <= 0) {
            return Optional.of(own);
        }
        return Optional.of(askedFor.compareTo(LONGEST_ASKED_FOR) < 0 ? askedFor : LONGEST_ASKED_FOR);
    }
}
