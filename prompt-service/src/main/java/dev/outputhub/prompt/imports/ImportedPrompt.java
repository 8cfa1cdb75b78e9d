package dev.outputhub.prompt.imports;

import dev.outputhub.records.terms.ResolvedTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item that is ready to be stored. */
record ImportedPrompt(
        String sourceKey,
        String title,
        String template,
        ResolvedTerms terms,
        String fingerprint,
        @Nullable Instant createdAt) {}
