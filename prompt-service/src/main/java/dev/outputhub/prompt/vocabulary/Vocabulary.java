package dev.outputhub.prompt.vocabulary;

import dev.outputhub.records.terms.VocabularyState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named list of terms that some kinds of record can carry, one or many at a time. */
public record Vocabulary(
        UUID id,
        String key,
        String name,
        @Nullable String description,
        List<String> appliesTo,
        String cardinality,
        boolean required,
        boolean ordered,
        boolean hierarchical,
        boolean system,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public VocabularyState state() {
        return new VocabularyState(key, name, appliesTo, cardinality, required, ordered, hierarchical, version);
    }

    EditableVocabulary editable() {
        return new EditableVocabulary(name, description, appliesTo, cardinality, required, ordered, hierarchical);
    }
}
