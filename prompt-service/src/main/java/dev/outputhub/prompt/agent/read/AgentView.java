package dev.outputhub.prompt.agent.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.prompt.agent.store.UsedPrompt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent as lists and pages show it.
 *
 * @param title its name once more, as every kind of record has a title
 */
public record AgentView(
        UUID id,
        String name,
        String title,
        @Nullable String description,
        String instructions,
        Map<String, Object> configuration,
        @Nullable String link,
        @Nullable String platform,
        @Nullable String notes,
        int currentVersion,
        Map<String, @Nullable Object> terms,
        boolean favourite,
        @Nullable Instant lastViewedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UsedPrompt> prompts,
        long version,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt,
        UUID updatedBy,
        @Nullable Instant deletedAt) {}
