package dev.outputhub.records.terms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of the terms a caller named.
 *
 * @param vocabularies all of the organisation
 * @param terms by vocabulary and by what the caller wrote: an id, slug or name; a merged term tells what took its place
 */
record KnownTerms(List<VocabularyState> vocabularies, Map<String, Map<String, TermState>> terms) {

    @Nullable
    VocabularyState vocabulary(String key) {
        return vocabularies.stream()
                .filter(vocabulary -> vocabulary.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    Map<String, TermState> termsOf(String vocabulary) {
        return terms.getOrDefault(vocabulary, Map.of());
    }
}
