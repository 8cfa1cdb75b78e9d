package dev.outputhub.records.terms;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Term ids by vocabulary, checked: the vocabulary is there, applies to the record and holds as many. */
public record ResolvedTerms(Map<String, List<UUID>> byVocabulary) {

    public static final ResolvedTerms NONE = new ResolvedTerms(Map.of());

    public boolean isEmpty() {
        return byVocabulary.isEmpty();
    }
}
