package dev.outputhub.prompt.agent;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One state of an agent. Never changes after it is written. */
record AgentVersion(
        int number,
        String instructions,
        Map<String, Object> configuration,
        @Nullable String message,
        @Nullable Integer revertsTo,
        Instant createdAt,
        UUID createdBy) {

    AgentContent content() {
        return new AgentContent(instructions, configuration);
    }
}
