package dev.outputhub.llm.connection;

import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.ProviderFailure;
import dev.outputhub.llm.provider.Providers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tries a connection: asks the provider for its models, which costs nothing and needs a valid key. */
@Service
class ConnectionProbe {

    private final ConnectionKeys keys;
    private final Providers providers;
    private final Clock clock;

    ConnectionProbe(ConnectionKeys keys, Providers providers, Clock clock) {
        this.keys = keys;
        this.providers = providers;
        this.clock = clock;
    }

    /** @param models how many models the provider offers, or null where the server has no list of them */
    record Result(
            boolean ok,
            @Nullable Integer models,
            long durationMs,
            @Nullable Refusal error) {}

    record Refusal(String code, String detail) {}

    Result probe(Connection connection) {
        var start = clock.instant();
        try {
            var names = providers.of(connection.provider()).models(keys.open(connection));
            return new Result(true, names.size(), since(start), null);
        } catch (ProviderFailure failure) {
            if (failure.code() == FailureCode.MODEL_NOT_FOUND) { // 404: no such list, yet the server is there
                return new Result(true, null, since(start), null);
            }
            return new Result(
                    false, null, since(start), new Refusal(failure.code().code(), failure.detail()));
        }
    }

    private long since(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }
}
