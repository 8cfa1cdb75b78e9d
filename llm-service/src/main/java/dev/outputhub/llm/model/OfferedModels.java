package dev.outputhub.llm.model;

import dev.outputhub.llm.connection.Connection;
import dev.outputhub.llm.connection.ConnectionKeys;
import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.ProviderFailure;
import dev.outputhub.llm.provider.Providers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What a connection offers, asked of its provider and remembered for a while. */
@Service
class OfferedModels {

    private static final Logger LOG = LoggerFactory.getLogger(OfferedModels.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    /** A provider that is away is asked again sooner, but not by every page that shows models. */
    private static final Duration FAILED = Duration.ofSeconds(30);

    /** Dozens of connections are asked side by side; their keys must not take all connections to the database at once. */
    private static final int OPENED_AT_ONCE = 4;

    private record Known(String edition, List<String> names, Instant until) {}

    private final ConnectionKeys keys;
    private final Providers providers;
    private final Clock clock;
    private final Semaphore opening = new Semaphore(OPENED_AT_ONCE);
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    OfferedModels(ConnectionKeys keys, Providers providers, Clock clock) {
        this.keys = keys;
        this.providers = providers;
        this.clock = clock;
    }

    /** The default model first; it is there even while the provider is not. */
    List<String> of(Connection connection) {
        var names = new ArrayList<String>();
        if (connection.defaultModel() != null) {
            names.add(connection.defaultModel());
        }
        listed(connection).stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    private List<String> listed(Connection connection) {
        var now = clock.instant();
        var remembered = known.get(connection.id());
        if (remembered != null
                && remembered.edition().equals(connection.edition())
                && now.isBefore(remembered.until())) {
            return remembered.names();
        }
        known.values().removeIf(old -> old.until().isBefore(now));
        var asked = ask(connection, now);
        known.put(connection.id(), asked);
        return asked.names();
    }

    private ProviderAccess opened(Connection connection) {
        opening.acquireUninterruptibly();
        try {
            return keys.open(connection);
        } finally {
            opening.release();
        }
    }

    private Known ask(Connection connection, Instant now) {
        try {
            var names = providers.of(connection.provider()).models(opened(connection));
            return new Known(connection.edition(), names, now.plus(FRESH));
        } catch (ProviderFailure failure) {
            LOG.info(
                    "Connection {} lists no models: {}",
                    connection.id(),
                    failure.code().code());
            return new Known(connection.edition(), List.of(), now.plus(FAILED));
        }
    }
}
