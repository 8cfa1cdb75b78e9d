package dev.outputhub.platform.terms;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns what callers write ({@code "terms": {"tags": ["id or slug"], "accuracy-levels": "slug"}}) into term ids. Asks the owner
 * about what this service has not heard of, so that a term made a moment ago elsewhere can be used at once. Call it before the
 * transaction that writes: it may wait for another service.
 */
public class TermResolver {

    private final TermReferences references;
    private final TermSource source;

    TermResolver(TermReferences references, TermSource source) {
        this.references = references;
        this.source = source;
    }

    /**
     * @param given terms by vocabulary as JSON: a text, an array of texts, or null; absent when the caller named no terms
     * @throws Problem 422 naming the vocabulary or term that is not there
     */
    public ResolvedTerms resolve(String recordKind, @Nullable Map<String, JsonNode> given, boolean createMissing) {
        if (given == null || given.isEmpty()) {
            return ResolvedTerms.NONE;
        }
        var resolved = new LinkedHashMap<String, List<UUID>>();
        for (var entry : given.entrySet()) {
            var vocabulary = vocabulary(entry.getKey(), recordKind);
            var values = texts(entry.getKey(), entry.getValue());
            if (!vocabulary.holdsMany() && values.size() > 1) {
                throw refused(entry.getKey(), "holds one term only");
            }
            resolved.put(entry.getKey(), ids(vocabulary, values, createMissing));
        }
        return new ResolvedTerms(resolved);
    }

    private List<UUID> ids(VocabularyFact vocabulary, List<String> values, boolean createMissing) {
        var known = new HashMap<>(references.find(vocabulary.key(), values));
        var unknown = values.stream().filter(value -> !known.containsKey(value)).toList();
        if (!unknown.isEmpty()) {
            var answered = source.resolve(vocabulary.key(), unknown, createMissing);
            answered.values().forEach(references::remember);
            known.putAll(answered);
        }
        var ids = new LinkedHashSet<UUID>();
        for (var value : values) {
            var term = known.get(value);
            if (term == null) {
                throw Problem.refused(
                        CommonError.UNKNOWN_TERM,
                        "terms." + vocabulary.key(),
                        "There is no term \"" + value + "\" in " + vocabulary.key()
                                + ". Create it first, or send \"createMissingTerms\": true.");
            }
            ids.add(term.mergedInto() == null ? term.id() : term.mergedInto());
        }
        return List.copyOf(ids);
    }

    private VocabularyFact vocabulary(String key, String recordKind) {
        var fact = known(key);
        if (fact == null) {
            source.vocabularies().forEach(references::remember);
            fact = known(key);
        }
        if (fact == null) {
            throw Problem.refused(
                    CommonError.UNKNOWN_VOCABULARY, "terms." + key, "There is no vocabulary " + key + ".");
        }
        if (!fact.appliesTo().contains(recordKind)) {
            throw Problem.refused(
                    CommonError.UNKNOWN_VOCABULARY,
                    "terms." + key,
                    "The vocabulary " + key + " does not apply to this kind of record.");
        }
        return fact;
    }

    private @Nullable VocabularyFact known(String key) {
        return references.vocabularies().stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static List<String> texts(String vocabulary, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var element : value.isArray() ? value : List.of(value)) {
            var text =
                    element.isObject() ? element.path("id").asString("") : element.isString() ? element.asString() : "";
            if (text.isBlank()) {
                throw refused(vocabulary, "takes the id or slug of a term");
            }
            texts.add(text.strip());
        }
        return texts;
    }

    private static Problem refused(String vocabulary, String message) {
        return Problem.refused(CommonError.REFUSED, "terms." + vocabulary, vocabulary + " " + message + ".");
    }
}
