package dev.outputhub.output.imports;

import dev.outputhub.output.output.store.ModelTerms;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;

/** Looks up the terms of one batch: what many outputs share, such as the tags of their folder, is asked for once. */
final class ImportTerms {

    private record Named(String vocabulary, List<String> values) {}

    private final TermResolver resolver;
    private final ModelTerms models;
    private final Map<Named, ResolvedTerms> looked = new HashMap<>();
    private final Map<String, ResolvedTerms> lookedModels = new HashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    ImportTerms(TermResolver resolver, ModelTerms models) {
        this.resolver = resolver;
        this.models = models;
    }

    ResolvedTerms of(ImportedOutput item) {
        var all = new LinkedHashMap<String, List<UUID>>();
        if (item.terms() != null) {
            item.terms()
                    .forEach((vocabulary, values) -> all.putAll(named(vocabulary, values == null ? List.of() : values)
                            .byVocabulary()));
        }
        if (item.model() != null && !item.model().isBlank()) {
            lookedModels
                    .computeIfAbsent(item.model(), models::resolve)
                    .byVocabulary()
                    .forEach(all::putIfAbsent);
        }
        return new ResolvedTerms(all);
    }

    /** Why an output came without some of its terms, or null: a vocabulary the organisation removed must not stop an import. */
    @org.jspecify.annotations.Nullable
    String lack(ImportedOutput item) {
        if (item.terms() == null) {
            return null;
        }
        var reasons = new ArrayList<String>();
        item.terms().keySet().stream()
                .filter(refused::containsKey)
                .forEach(vocabulary -> reasons.add(String.valueOf(refused.get(vocabulary))));
        return reasons.isEmpty() ? null : "imported without some terms: " + String.join(" ", reasons);
    }

    private ResolvedTerms named(String vocabulary, List<String> values) {
        return looked.computeIfAbsent(new Named(vocabulary, values), this::lookUp);
    }

    private ResolvedTerms lookUp(Named named) {
        var values = JsonNodeFactory.instance.arrayNode();
        named.values().stream()
                .filter(value -> value != null && !value.isBlank())
                .forEach(values::add);
        if (values.isEmpty()) {
            return ResolvedTerms.NONE;
        }
        try {
            return resolver.resolveOfSource("output", Map.of(named.vocabulary(), values));
        } catch (Problem problem) {
            if (problem.code().kind() != Kind.REFUSED) {
                throw problem;
            }
            refused.put(named.vocabulary(), problem.detail());
            return ResolvedTerms.NONE;
        }
    }
}
