package dev.outputhub.prompt.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param terms how many terms it has, archived ones left out */
record VocabularyView(
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
        int terms,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static VocabularyView of(Vocabulary vocabulary, int terms) {
        return new VocabularyView(
                vocabulary.id(),
                vocabulary.key(),
                vocabulary.name(),
                vocabulary.description(),
                vocabulary.appliesTo(),
                vocabulary.cardinality(),
                vocabulary.required(),
                vocabulary.ordered(),
                vocabulary.hierarchical(),
                vocabulary.system(),
                terms,
                vocabulary.version(),
                vocabulary.createdAt(),
                vocabulary.updatedAt());
    }
}
