package dev.outputhub.prompt.complete.agent;

import dev.outputhub.prompt.agent.store.AgentVersion;
import dev.outputhub.prompt.agent.store.EditableAgent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of an agent as an archive has it. */
record CompleteAgentVersion(
        int number,
        @Nullable @Size(max = EditableAgent.LONGEST) String instructions,
        @Nullable @Size(max = 200) Map<String, Object> configuration,
        @Nullable @Size(max = 1000) String message,
        @Nullable Integer revertsTo,
        @Nullable Instant createdAt) {

    CompleteAgentVersion {
        instructions = Objects.requireNonNullElse(instructions, "");
        configuration = Objects.requireNonNullElse(configuration, Map.of());
    }

    static CompleteAgentVersion of(AgentVersion version) {
        return new CompleteAgentVersion(
                version.number(),
                version.instructions(),
                version.configuration(),
                version.message(),
                version.revertsTo(),
                version.createdAt());
    }

    AgentVersion stored(Instant now, UUID person) {
        return new AgentVersion(
                number,
                Objects.requireNonNullElse(instructions, ""),
                Objects.requireNonNullElse(configuration, Map.of()),
                message,
                revertsTo,
                createdAt == null ? now : createdAt,
                person);
    }
}
