package dev.outputhub.prompt.prompt.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prompt of the library; what it says is in its versions.
 *
 * @param archived out of lists and pickers, and still fetched by programs
 */
public record Prompt(
        UUID id,
        String title,
        String slug,
        String kind,
        @Nullable String description,
        boolean engineered,
        @Nullable String notes,
        @Nullable String folder,
        boolean archived,
        int currentVersion,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt,
        UUID updatedBy,
        long version,
        @Nullable Instant deletedAt) {

    public EditablePrompt editable() {
        return new EditablePrompt(title, slug, description, engineered, notes, folder, archived);
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
