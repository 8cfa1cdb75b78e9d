package dev.outputhub.records.terms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vocabularies and terms of an organisation.
 *
 * @param epoch of the vocabularies, as it was before they were read
 * @param absent ids that records carry and no term has, such as one that a merge moved ahead of the news of it
 */
record CachedTerms(UUID epoch, List<VocabularyState> vocabularies, Map<UUID, Term> terms, Set<UUID> absent) {

    /** @param rank by position and name among all terms of the organisation */
    record Term(int rank, String vocabularyKey, TermView view) {}

    CachedTerms(UUID epoch, List<VocabularyState> vocabularies, Map<UUID, Term> terms) {
        this(epoch, vocabularies, terms, ConcurrentHashMap.newKeySet());
    }

    boolean knowsAll(List<UUID> ids) {
        return ids.stream().allMatch(id -> terms.containsKey(id) || absent.contains(id));
    }

    /** They were just looked for. */
    void missing(List<UUID> wanted) {
        wanted.stream().filter(id -> !terms.containsKey(id)).forEach(absent::add);
    }
}
