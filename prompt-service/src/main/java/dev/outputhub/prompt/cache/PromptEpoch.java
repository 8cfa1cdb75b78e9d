package dev.outputhub.prompt.cache;

import dev.outputhub.platform.identity.CurrentPrincipal;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A number per organisation that grows with each change of its prompts. What was remembered under an older one is not looked at
 * any more, so nothing has to be hunted down: what a slug answers can change by a rename, a label, a version, a deletion.
 */
@Component
public class PromptEpoch {

    private final StringRedisTemplate redis;
    private final CircuitBreaker circuit;

    PromptEpoch(StringRedisTemplate redis, CircuitBreaker redisCircuit) {
        this.redis = redis;
        this.circuit = redisCircuit;
    }

    static String key(UUID organization) {
        return "prompt:epoch:" + organization;
    }

    /** Ends the current epoch when the caller's transaction has committed: earlier, a reader could store the old state anew. */
    public void endsWithTransaction() {
        var organization = CurrentPrincipal.get().organizationId();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                advance(organization);
            }
        });
    }

    private void advance(UUID organization) {
        // while Redis is away nothing is read from it either; what it remembers ends by its age
        Circuits.quietly(circuit, () -> redis.opsForValue().increment(key(organization)));
    }
}
