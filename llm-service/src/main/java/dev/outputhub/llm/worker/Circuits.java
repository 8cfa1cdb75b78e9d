package dev.outputhub.llm.worker;

import dev.outputhub.llm.connection.Connection;
import dev.outputhub.llm.provider.ProviderFailure;
import dev.outputhub.platform.remote.CircuitProfile;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** One circuit for each connection: a provider that keeps failing is left alone for a moment, and the others are not its hostages. */
@Component
class Circuits {

    /** What was learnt about a connection is forgotten when it changes. */
    private record Known(String edition, CircuitBreaker breaker) {}

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    Circuit of(Connection connection) {
        var circuit = known.compute(
                connection.id(),
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
