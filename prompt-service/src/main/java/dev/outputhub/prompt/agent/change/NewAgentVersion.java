package dev.outputhub.prompt.agent.change;

import dev.outputhub.prompt.agent.store.AgentContent;
import dev.outputhub.prompt.agent.store.EditableAgent;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is absent stays as it is.
 *
 * @param base the number of the version it was made from; refused when that is no longer the newest
 */
public record NewAgentVersion(
        @Nullable @Size(max = EditableAgent.LONGEST) String instructions,
        @Nullable @Size(max = 200) Map<String, Object> configuration,
        @Nullable @Size(max = 1000) String message,
        @Nullable Integer base) {

    AgentContent over(AgentContent current) {
        return new AgentContent(
                Objects.requireNonNullElse(instructions, current.instructions()),
                Objects.requireNonNullElse(configuration, current.configuration()));
    }
}
