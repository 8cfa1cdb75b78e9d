package dev.outputhub.conversation.imports.job;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ImportedTerms;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermResolver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds the terms that are to be given to all of an import. */
@Component
public class WantedTerms {

    /** The kinds of record that an import brings. */
    private static final Set<String> KINDS = Set.of("conversation", "output", "prompt");

    private final TermResolver resolver;
    private final ImportedTerms terms;
    private final TransactionTemplate transaction;

    WantedTerms(TermResolver resolver, ImportedTerms terms, TransactionTemplate transaction) {
        this.resolver = resolver;
        this.terms = terms;
        this.transaction = transaction;
    }

    /**
     * What a caller names. It may wait for the owner of the vocabularies, and makes terms: call it outside of a transaction.
     *
     * @throws Problem 422 naming the vocabulary or term that is not there; 403 when it is to be made and the caller may not
     */
    public Map<String, List<UUID>> ids(@Nullable Map<String, JsonNode> given, boolean createMissing) {
        var ids = new LinkedHashMap<>(
                resolver.resolveForAny(KINDS, given, createMissing).byVocabulary());
        ids.values().removeIf(List::isEmpty);
        return ids;
    }

    /**
     * As they are when the import runs: a merged term is the one that took its place.
     *
     * @throws Problem 422 when one was deleted since
     */
    public TermsForAll of(ImportOptions options) {
        if (options.terms().isEmpty()) {
            return TermsForAll.NONE;
        }
        var named = new LinkedHashMap<String, JsonNode>();
        options.terms().forEach((vocabulary, ids) -> {
            var array = JsonNodeFactory.instance.arrayNode();
            ids.forEach(id -> array.add(id.toString()));
            named.put(vocabulary, array);
        });
        var all = resolver.resolveForAny(KINDS, named, false);
        var byKind = new LinkedHashMap<String, ResolvedTerms>();
        transaction.executeWithoutResult(_ -> KINDS.forEach(kind -> byKind.put(kind, terms.of(kind, all))));
        return new TermsForAll(byKind);
    }
}
