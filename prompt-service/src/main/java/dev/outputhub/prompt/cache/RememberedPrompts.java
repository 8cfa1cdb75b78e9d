package dev.outputhub.prompt.cache;

import dev.outputhub.platform.identity.CurrentPrincipal;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Answers of the address that programs fetch prompts from. */
@Component
public class RememberedPrompts {

    /** Bounds how long an old answer can live when Redis was away at the moment of a change. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final char SEPARATOR = '\n';

    private final StringRedisTemplate redis;
    private final CircuitBreaker circuit;

    RememberedPrompts(StringRedisTemplate redis, CircuitBreaker redisCircuit) {
        this.redis = redis;
        this.circuit = redisCircuit;
    }

    /** The remembered answer of this epoch, or the one that is worked out now. */
    public String get(String name, Supplier<String> work) {
        var organization = CurrentPrincipal.get().organizationId();
        var key = "prompt:answer:" + organization + ":" + name;
        var found = Circuits.quietly(
                circuit, () -> redis.opsForValue().multiGet(List.of(PromptEpoch.key(organization), key)));
        if (found.isEmpty()) {
            return work.get();
        }
        // read before the work begins: an answer that a change overtakes is stored under the epoch that has ended
        var epoch = Objects.requireNonNullElse(found.get().getFirst(), "0");
        var remembered = found.get().getLast();
        if (remembered != null && remembered.startsWith(epoch + SEPARATOR)) {
            return remembered.substring(epoch.length() + 1);
        }
        var answer = work.get();
        Circuits.quietly(circuit, () -> {
            redis.opsForValue().set(key, epoch + SEPARATOR + answer, LONGEST);
            return true;
        });
        return answer;
    }
}
