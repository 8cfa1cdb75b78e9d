package dev.outputhub.prompt.snippet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that goes along with prompts: facts, rules, an example.
 *
 * @param slug by which texts refer to it; it stays when the title changes
 */
public record Snippet(
        UUID id,
        String title,
        String slug,
        String text,
        @Nullable String notes,
        long version,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt,
        UUID updatedBy,
        @Nullable Instant deletedAt) {

    public EditableSnippet editable() {
        return new EditableSnippet(title, text, notes);
    }
}
