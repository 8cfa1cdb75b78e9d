package dev.outputhub.prompt.complete.agent;

import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.agent.store.Agent;
import dev.outputhub.prompt.agent.store.EditableAgent;
import dev.outputhub.records.complete.ArchiveIds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An agent with all that belongs to it.
 *
 * @param terms slugs by vocabulary
 * @param versions the last of them is the current one
 */
record CompleteAgent(
        @NotNull UUID id,
        @NotBlank @NotInvisible @Size(max = 300) String name,
        @Nullable @Size(max = 10_000) String description,

        @Nullable @Size(max = 2_000) @Pattern(regexp = EditableAgent.LINK, message = "begins with http:// or https://")
        String link,

        @Nullable @Size(max = 100) String platform,
        @Nullable @Size(max = 100_000) String notes,
        int currentVersion,
        @Nullable JsonNode terms,
        @Nullable List<@NotNull UUID> promptIds,
        @NotEmpty List<@NotNull @Valid CompleteAgentVersion> versions,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    CompleteAgent {
        promptIds =
                promptIds == null ? List.of() : promptIds.stream().distinct().toList();
        versions = versions == null
                ? List.of()
                : versions.stream()
                        .sorted(Comparator.comparingInt(CompleteAgentVersion::number))
                        .toList();
    }

    static CompleteAgent of(Agent agent, JsonNode terms, List<UUID> promptIds, List<CompleteAgentVersion> versions) {
        return new CompleteAgent(
                agent.id(),
                agent.name(),
                agent.description(),
                agent.link(),
                agent.platform(),
                agent.notes(),
                agent.currentVersion(),
                terms,
                promptIds,
                versions,
                agent.createdAt(),
                agent.updatedAt());
    }

    /** @throws Problem when its versions do not fit together */
    void check() {
        long numbers =
                versions.stream().map(CompleteAgentVersion::number).distinct().count();
        if (numbers < versions.size() || versions.getFirst().number() < 1) {
            throw Problem.invalid("versions", "are numbered from 1 on, each once");
        }
        if (currentVersion != versions.getLast().number()) {
            throw Problem.invalid("currentVersion", "is the number of the last version");
        }
    }

    CompleteAgent here(ArchiveIds ids) {
        return new CompleteAgent(
                ids.here(id),
                editable().name(),
                description,
                link,
                platform,
                notes,
                currentVersion,
                terms,
                promptIds().stream().map(ids::here).toList(),
                versions,
                createdAt,
                updatedAt);
    }

    EditableAgent editable() {
        var current = versions.getLast();
        return new EditableAgent(
                        name, description, current.instructions(), current.configuration(), link, platform, notes)
                .complete();
    }

    Agent stored(Instant now, UUID person) {
        var made = editable();
        return new Agent(
                id,
                made.name(),
                description,
                made.content().instructions(),
                made.content().configuration(),
                link,
                platform,
                notes,
                currentVersion,
                createdAt == null ? now : createdAt,
                person,
                updatedAt == null ? now : updatedAt,
                person,
                1,
                null);
    }

    @Override
    public List<UUID> promptIds() {
        return Objects.requireNonNull(promptIds);
    }
}
