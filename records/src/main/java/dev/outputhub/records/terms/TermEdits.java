package dev.outputhub.records.terms;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to become of the terms of a record.
 *
 * @param set take the place of all that the record carries of their vocabularies
 * @param added come to those there are; where a vocabulary holds one, they take its place
 * @param kept vocabularies of which the record keeps one term of those it carries in the end
 */
public record TermEdits(ResolvedTerms set, ResolvedTerms added, ResolvedTerms removed, Map<String, KeptTerm> kept) {

    public static final TermEdits NONE = replacing(ResolvedTerms.NONE);

    public static TermEdits replacing(ResolvedTerms terms) {
        return new TermEdits(terms, ResolvedTerms.NONE, ResolvedTerms.NONE, Map.of());
    }

    public static TermEdits keeping(Map<String, KeptTerm> kept) {
        return new TermEdits(ResolvedTerms.NONE, ResolvedTerms.NONE, ResolvedTerms.NONE, kept);
    }

    public boolean isEmpty() {
        return set.isEmpty() && added.isEmpty() && removed.isEmpty() && kept.isEmpty();
    }

    Set<String> vocabularies() {
        var vocabularies = new LinkedHashSet<String>();
        Stream.of(set, added, removed)
                .forEach(terms -> vocabularies.addAll(terms.byVocabulary().keySet()));
        vocabularies.addAll(kept.keySet());
        return vocabularies;
    }
}
