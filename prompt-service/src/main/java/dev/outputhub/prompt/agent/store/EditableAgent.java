package dev.outputhub.prompt.agent.store;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.records.change.Changes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be changed about an agent; other instructions or another configuration make a new version. */
public record EditableAgent(
        @NotBlank @NotInvisible @Size(max = 300) String name,
        @Nullable @Size(max = 10_000) String description,
        @Nullable @Size(max = LONGEST) String instructions,
        @Nullable @Size(max = 200) Map<String, Object> configuration,

        @Nullable @Size(max = 2_000) @Pattern(regexp = LINK, message = "begins with http:// or https://")
        String link,

        @Nullable @Size(max = 100) String platform,
        @Nullable @Size(max = 100_000) String notes) {

    public static final int LONGEST = 1_000_000;

    /** Others, such as javascript:, would run where the link is clicked. */
    public static final String LINK = "https?://\\S+";

    public EditableAgent complete() {
        return new EditableAgent(
                NameKey.trimmed(name),
                description,
                Objects.requireNonNullElse(instructions, ""),
                Objects.requireNonNullElse(configuration, Map.of()),
                link,
                platform,
                notes);
    }

    /** @param old null for an agent that is new */
    public void describe(@Nullable EditableAgent old, Changes changes) {
        changes.words("name", old == null ? null : old.name, name);
        changes.words("description", old == null ? null : old.description, description);
        changes.length("instructions", old == null ? null : old.instructions, instructions);
        // free-form, and as long as people like: that it changed is what the trail tells
        changes.value("configurationKeys", old == null ? null : keys(old.configuration), keys(configuration));
        changes.words("link", old == null ? null : old.link, link);
        changes.value("platform", old == null ? null : old.platform, platform);
        changes.length("notes", old == null ? null : old.notes, notes);
    }

    private static List<String> keys(@Nullable Map<String, Object> configuration) {
        return configuration == null
                ? List.of()
                : configuration.keySet().stream().sorted().toList();
    }

    public AgentContent content() {
        return new AgentContent(
                Objects.requireNonNullElse(instructions, ""), Objects.requireNonNullElse(configuration, Map.of()));
    }
}
