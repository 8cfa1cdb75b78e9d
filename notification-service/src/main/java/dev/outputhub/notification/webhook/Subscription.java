package dev.outputhub.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a webhook that is switched on asks for.
 *
 * @param since when it was made
 */
public record Subscription(UUID webhookId, Set<String> eventTypes, Instant since) {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(5);

    /** Clocks of two machines differ a little; what lies further back happened before anybody asked for it. */
    public boolean asksFor(String eventType, Instant at) {
        return (eventTypes.contains(EventCatalogue.ALL) || eventTypes.contains(eventType))
                && !since.isAfter(at.plus(CLOCK_DIFFERENCE));
    }
}
