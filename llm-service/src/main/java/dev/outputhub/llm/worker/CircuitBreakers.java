package dev.outputhub.llm.worker;

import dev.outputhub.llm.connection.Connection;
import dev.outputhub.llm.provider.ProviderFailure;
import dev.outputhub.platform.remote.CircuitProfile;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * One circuit for each model of a connection: what keeps failing is left alone for a moment, and nobody else is its hostage. A
 * model that fails says nothing about the others that a gateway such as OpenRouter, or a server of one's own, has beside it.
 */
@Component
class CircuitBreakers {

    /** Names of models are what people write: what was learnt about the one asked longest ago is forgotten. */
    private static final int MOST = 10_000;

    private record Key(UUID connectionId, String model) {}

    /** What was learnt about a connection is forgotten when it changes. */
    private record Known(String edition, CircuitBreaker breaker) {}

    private final Map<Key, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MOST;
        }
    };

    synchronized Circuit of(Connection connection, String model) {
        var circuit = known.compute(
                new Key(connection.id(), model),
                (_, before) -> before != null && before.edition().equals(connection.edition())
                        ? before
                        : new Known(connection.edition(), CircuitProfile.EXTERNAL.circuit(connection.edition())));
        return new Circuit(circuit.breaker());
    }

    record Circuit(CircuitBreaker breaker) {

        boolean lets() {
            return breaker.tryAcquirePermission();
        }

        void succeeded() {
            breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        }

        /** A refusal is an answer: only a provider that is not well counts. */
        void failed(ProviderFailure failure) {
            if (failure.code().providerIsUnwell()) {
                breaker.onError(0, TimeUnit.MILLISECONDS, failure);
            } else {
                breaker.onSuccess(0, TimeUnit.MILLISECONDS);
            }
        }

        void givenUp() {
            breaker.releasePermission();
        }
    }
}
