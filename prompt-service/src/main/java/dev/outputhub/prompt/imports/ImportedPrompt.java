package dev.outputhub.prompt.imports;

import dev.outputhub.records.terms.ResolvedTerms;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that is ready to be stored.
 *
 * @param slug the one it shall have where it is free
 * @param lack what could not be kept of it, or null
 */
record ImportedPrompt(
        String sourceKey,
        String title,
        String template,
        @Nullable String description,
        @Nullable String lack,
        ResolvedTerms terms,
        String fingerprint,
        @Nullable Instant createdAt,
        @Nullable String slug,
        @Nullable UUID recordId) {

    ImportedPrompt under(String otherKey) {
        return new ImportedPrompt(
                otherKey, title, template, description, lack, terms, fingerprint, createdAt, null, null);
    }
}
