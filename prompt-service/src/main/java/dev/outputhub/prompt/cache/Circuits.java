package dev.outputhub.prompt.cache;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Calls of something the service works without. */
final class Circuits {

    private static final Logger LOG = LoggerFactory.getLogger(Circuits.class);

    private Circuits() {}

    static <T extends @Nullable Object> Optional<T> quietly(CircuitBreaker circuit, Supplier<T> call) {
        try {
            return Optional.ofNullable(circuit.executeSupplier(call));
        } catch (CallNotPermittedException open) {
            return Optional.empty();
        } catch (DataAccessException away) {
            LOG.warn("Redis did not answer, going on without: {}", away.toString());
            return Optional.empty();
        }
    }
}
