package dev.outputhub.prompt.agent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be changed about an agent; other instructions or another configuration make a new version. */
record EditableAgent(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 10_000) String description,
        @Nullable @Size(max = LONGEST) String instructions,
        @Nullable @Size(max = 200) Map<String, Object> configuration,

        @Nullable @Size(max = 2_000) @Pattern(regexp = LINK, message = "begins with http:// or https://")
        String link,

        @Nullable @Size(max = 100) String platform,
        @Nullable @Size(max = 100_000) String notes) {

    static final int LONGEST = 1_000_000;

    /** Others, such as javascript:, would run where the link is clicked. */
    static final String LINK = "https?://\\S+";

    EditableAgent complete() {
        return new EditableAgent(
                name.strip(),
                description,
                Objects.requireNonNullElse(instructions, ""),
                Objects.requireNonNullElse(configuration, Map.of()),
                link,
                platform,
                notes);
    }

    AgentContent content() {
        return new AgentContent(
                Objects.requireNonNullElse(instructions, ""), Objects.requireNonNullElse(configuration, Map.of()));
    }
}
