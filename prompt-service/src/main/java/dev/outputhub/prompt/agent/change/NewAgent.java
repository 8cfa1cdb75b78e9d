package dev.outputhub.prompt.agent.change;

import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.prompt.agent.store.EditableAgent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An agent with its first version. */
public record NewAgent(
        @NotBlank @NotInvisible @Size(max = 300) String name,
        @Nullable @Size(max = 10_000) String description,
        @Nullable @Size(max = EditableAgent.LONGEST) String instructions,
        @Nullable @Size(max = 200) Map<String, Object> configuration,

        @Nullable @Size(max = 2_000) @Pattern(regexp = EditableAgent.LINK, message = "begins with http:// or https://")
        String link,

        @Nullable @Size(max = 100) String platform,
        @Nullable @Size(max = 100_000) String notes,
        @Nullable @Size(max = 1000) String message,
        @Nullable Map<String, JsonNode> terms,
        @Nullable Boolean createMissingTerms,
        @Nullable @Size(max = 1000) List<@NotNull UUID> promptIds) {

    EditableAgent editable() {
        return new EditableAgent(name, description, instructions, configuration, link, platform, notes).complete();
    }
}
