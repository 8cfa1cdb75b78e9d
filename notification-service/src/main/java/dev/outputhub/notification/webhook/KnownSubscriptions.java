package dev.outputhub.notification.webhook;

import dev.outputhub.platform.events.IncomingEvent;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What the webhooks of an organisation ask for, known without asking the database: most events nobody asked for, and those are to
 * cost nothing. What is known holds for as long as the {@link SubscriptionEpoch} is the one under which it was read.
 */
@Component
public class KnownSubscriptions {

    /** Bounds how long a change goes unnoticed at whose moment Redis was away. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Organisations; beyond that all is forgotten, which costs each of them one look at the database. */
    private static final int MANY = 10_000;

    private record Known(String epoch, Instant readAt, List<Subscription> subscriptions) {

        boolean holds(String now, Instant at) {
            return epoch.equals(now) && at.isBefore(readAt.plus(LONGEST));
        }
    }

    private final WebhookSubscriptions subscriptions;
    private final SubscriptionEpoch epochs;
    private final Clock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    KnownSubscriptions(WebhookSubscriptions subscriptions, SubscriptionEpoch epochs, Clock clock) {
        this.subscriptions = subscriptions;
        this.epochs = epochs;
        this.clock = clock;
    }

    /** What the organisation asks for in which the event happened. */
    public List<Subscription> of(IncomingEvent event) {
        var organization = event.organizationId();
        // asked for before the database is: what a change overtakes is kept under the epoch that has ended
        var epoch = epochs.current(organization);
        if (epoch.isEmpty()) {
            return read(event);
        }
        var before = known.get(organization);
        if (before != null && before.holds(epoch.get(), clock.instant())) {
            return before.subscriptions();
        }
        var now = new Known(epoch.get(), clock.instant(), read(event));
        if (known.size() >= MANY) {
            known.clear();
        }
        known.put(organization, now);
        return now.subscriptions();
    }

    private List<Subscription> read(IncomingEvent event) {
        return CurrentPrincipal.call(
                Principal.actingFor(event.organizationId(), event.personId()), subscriptions::active);
    }
}
