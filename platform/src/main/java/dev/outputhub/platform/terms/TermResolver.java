package dev.outputhub.platform.terms;

import dev.outputhub.platform.database.StorableText;
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
        var wanted = new LinkedHashMap<String, List<String>>();
        given.forEach((vocabulary, value) -> wanted.put(vocabulary, texts(vocabulary, value)));
        var known = known(wanted);
        // all of it before the first term is made
        wanted.forEach((key, values) -> {
            var vocabulary = vocabulary(known, key, recordKind);
            if (!vocabulary.holdsMany() && values.size() > 1) {
                throw refused(key, "holds one term only");
            }
            if (vocabulary.required() && values.isEmpty()) {
                throw needed(vocabulary);
            }
        });
        var resolved = new LinkedHashMap<String, List<UUID>>();
        wanted.forEach((key, values) -> resolved.put(key, ids(key, values, known.termsOf(key), createMissing)));
        return new ResolvedTerms(resolved);
    }

    /**
     * For a record that a person makes. What comes by itself, an import or a model's answer, is kept without.
     *
     * @throws Problem 422 naming the vocabulary of which a term is required and not given
     */
    public void requireAll(String recordKind, ResolvedTerms given) {
        references.vocabularies().stream()
                .filter(VocabularyFact::required)
                .filter(vocabulary -> vocabulary.appliesTo().contains(recordKind))
                .filter(vocabulary -> given.byVocabulary()
                        .getOrDefault(vocabulary.key(), List.of())
                        .isEmpty())
                .findFirst()
                .ifPresent(vocabulary -> {
                    throw needed(vocabulary);
                });
    }

    private KnownTerms known(Map<String, List<String>> wanted) {
        var known = references.known(wanted);
        if (wanted.keySet().stream().allMatch(key -> known.vocabulary(key) != null)) {
            return known;
        }
        source.vocabularies().forEach(references::remember);
        return references.known(wanted);
    }

    private List<UUID> ids(
            String vocabulary, List<String> values, Map<String, TermFact> alreadyKnown, boolean createMissing) {
        var known = new HashMap<>(alreadyKnown);
        var unknown = values.stream().filter(value -> !known.containsKey(value)).toList();
        if (!unknown.isEmpty()) {
            var answered = source.resolve(vocabulary, unknown, createMissing);
            answered.values().forEach(references::remember);
            known.putAll(answered);
        }
        var ids = new LinkedHashSet<UUID>();
        for (var value : values) {
            var term = known.get(value);
            if (term == null) {
                throw Problem.refused(
                        CommonError.UNKNOWN_TERM,
                        "terms." + vocabulary,
                        "There is no term \"" + value + "\" in " + vocabulary
                                + ". Create it first, or send \"createMissingTerms\": true.");
            }
            ids.add(term.mergedInto() == null ? term.id() : term.mergedInto());
        }
        return List.copyOf(ids);
    }

    private static VocabularyFact vocabulary(KnownTerms known, String key, String recordKind) {
        var fact = known.vocabulary(key);
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
            if (!StorableText.is(text)) {
                throw Problem.invalid("terms." + vocabulary, StorableText.REFUSAL);
            }
            texts.add(text.strip());
        }
        return texts;
    }

    private static Problem needed(VocabularyFact vocabulary) {
        return Problem.refused(
                CommonError.REFUSED,
                "terms." + vocabulary.key(),
                "Choose a term of " + vocabulary.name() + ": your organisation requires one.");
    }

    private static Problem refused(String vocabulary, String message) {
        return Problem.refused(CommonError.REFUSED, "terms." + vocabulary, vocabulary + " " + message + ".");
    }
}
