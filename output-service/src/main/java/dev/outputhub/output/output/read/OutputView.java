package dev.outputhub.output.output.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.Source;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An output as callers see it.
 *
 * @param content the raw text, as it was captured
 * @param editedContent the newest edit, null when there is none
 * @param editCount how many edits there are; the newest has this number
 * @param model what the source calls the model; its term is in {@code terms.llms}
 * @param terms by vocabulary: a list where it holds many, one or null where it holds one
 */
public record OutputView(
        UUID id,
        @JsonUnwrapped OutputFields fields,
        String content,
        @Nullable String editedContent,
        Source source,
        @Nullable String model,
        int editCount,
        Map<String, @Nullable Object> terms,
        boolean favourite,
        @Nullable Instant lastViewedAt,
        @Nullable UUID importId,
        long version,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt,
        UUID updatedBy,
        @Nullable Instant deletedAt,
        @JsonUnwrapped OutputRelations relations) {}
