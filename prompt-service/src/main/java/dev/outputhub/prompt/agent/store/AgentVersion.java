package dev.outputhub.prompt.agent.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One state of an agent. Never changes after it is written. */
public record AgentVersion(
        int number,
        String instructions,
        Map<String, Object> configuration,
        @Nullable String message,
        @Nullable Integer revertsTo,
        Instant createdAt,
        UUID createdBy) {

    public AgentContent content() {
        return new AgentContent(instructions, configuration);
    }
}
