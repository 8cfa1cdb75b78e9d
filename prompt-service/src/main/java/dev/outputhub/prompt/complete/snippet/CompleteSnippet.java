package dev.outputhub.prompt.complete.snippet;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.prompt.snippet.EditableSnippet;
import dev.outputhub.prompt.snippet.Snippet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A snippet as an archive has it; it carries no terms.
 *
 * @param slug null in archives of the time before snippets had one
 */
record CompleteSnippet(
        @NotNull UUID id,
        @NotBlank @NotInvisible @Size(max = 300) String title,
        @Nullable @Size(max = Slug.LONGEST) String slug,
        @NotBlank @Size(max = 1_000_000) String text,
        @Nullable @Size(max = 100_000) String notes,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    static CompleteSnippet of(Snippet snippet) {
        return new CompleteSnippet(
                snippet.id(),
                snippet.title(),
                snippet.slug(),
                snippet.text(),
                snippet.notes(),
                snippet.createdAt(),
                snippet.updatedAt());
    }

    CompleteSnippet under(UUID otherId) {
        return new CompleteSnippet(otherId, NameKey.trimmed(title), slug, text, notes, createdAt, updatedAt);
    }

    EditableSnippet editable() {
        return new EditableSnippet(title, text, notes);
    }

    /** @param free the slug it gets */
    Snippet stored(String free, Instant now, UUID person) {
        return new Snippet(
                id,
                title,
                free,
                text,
                notes,
                1,
                createdAt == null ? now : createdAt,
                person,
                updatedAt == null ? now : updatedAt,
                person,
                null);
    }
}
