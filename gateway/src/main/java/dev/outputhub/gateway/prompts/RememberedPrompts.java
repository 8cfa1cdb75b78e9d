package dev.outputhub.gateway.prompts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers for prompts, each with the epoch that it is good for. */
@Component
class RememberedPrompts {

    /** Bytes. */
    private static final long ROOM = 8_000_000;

    /** Bounds how long an old answer can live when Redis was away, or lost what it held, at the moment of a change. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Cache<PromptAddress, PromptAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((PromptAddress address, PromptAnswer answer) -> answer.weight())
            .expireAfterWrite(LONGEST)
            .build();

    Optional<PromptAnswer> find(PromptAddress address, String epoch) {
        return Optional.ofNullable(answers.getIfPresent(address))
                .filter(answer -> answer.epoch().equals(epoch));
    }

    void put(PromptAddress address, PromptAnswer answer) {
        answers.put(address, answer);
    }
}
