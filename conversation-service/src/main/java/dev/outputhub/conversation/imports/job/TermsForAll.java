package dev.outputhub.conversation.imports.job;

import dev.outputhub.records.terms.ResolvedTerms;
import java.util.Map;

/** The terms that an import gives to all it brings, by kind of record: to each those of vocabularies that apply to it. */
public record TermsForAll(Map<String, ResolvedTerms> byKind) {

    public static final TermsForAll NONE = new TermsForAll(Map.of());

    public ResolvedTerms of(String recordKind) {
        return byKind.getOrDefault(recordKind, ResolvedTerms.NONE);
    }
}
