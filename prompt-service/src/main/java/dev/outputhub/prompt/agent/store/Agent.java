package dev.outputhub.prompt.agent.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent; instructions and configuration are those of its current version. */
public record Agent(
        UUID id,
        String name,
        @Nullable String description,
        String instructions,
        Map<String, Object> configuration,
        @Nullable String link,
        @Nullable String platform,
        @Nullable String notes,
        int currentVersion,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt,
        UUID updatedBy,
        long version,
        @Nullable Instant deletedAt) {

    public EditableAgent editable() {
        return new EditableAgent(name, description, instructions, configuration, link, platform, notes);
    }

    boolean isDeleted() {
        return deletedAt != null;
    }
}
