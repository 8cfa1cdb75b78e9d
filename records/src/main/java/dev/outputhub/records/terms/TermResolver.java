package dev.outputhub.records.terms;

import dev.outputhub.platform.database.StorableText;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.kind.RecordError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns what callers write ({@code "terms": {"tags": ["id or slug"], "accuracy-levels": "slug"}}) into term ids. Asks the owner
 * about what this service has not heard of, so that a term made a moment ago elsewhere can be used at once. Call it before the
 * transaction that writes: it may wait for another service.
 */
public class TermResolver {

    private static final String MAKING = "vocabularies:write";

    private final TermReferences references;
    private final TermSource source;

    TermResolver(TermReferences references, TermSource source) {
        this.references = references;
        this.source = source;
    }

    /** What becomes of a term that is not there. */
    private enum Missing {
        REFUSED,
        /** Made, if the caller may. */
        ASKED_FOR,
        /** Made, whoever it comes from. */
        MADE
    }

    /**
     * What a caller names.
     *
     * @param given terms by vocabulary as JSON: a text, an array of texts, or null; absent when the caller named no terms
     * @throws Problem 422 naming the vocabulary or term that is not there; 403 when it is to be made and the caller may not
     */
    public ResolvedTerms resolve(String recordKind, @Nullable Map<String, JsonNode> given, boolean createMissing) {
        return resolveForAny(Set.of(recordKind), given, createMissing);
    }

    /** The same for records of several kinds at once: a vocabulary applies to one of them at least. */
    public ResolvedTerms resolveForAny(
            Set<String> recordKinds, @Nullable Map<String, JsonNode> given, boolean createMissing) {
        return resolve(recordKinds, given, createMissing ? Missing.ASKED_FOR : Missing.REFUSED);
    }

    /** What an import or a model's answer names: made where it is missing. */
    public ResolvedTerms resolveOfSource(String recordKind, Map<String, JsonNode> given) {
        return resolve(Set.of(recordKind), given, Missing.MADE);
    }

    /** What a person's record names without asking for it to be made, such as its model: made where that person may. */
    public ResolvedTerms resolveMentioned(String recordKind, Map<String, JsonNode> given) {
        return resolve(Set.of(recordKind), given, mayMakeTerms() ? Missing.MADE : Missing.REFUSED);
    }

    /** The {@code terms} and {@code createMissingTerms} of a merge patch. */
    public ResolvedTerms ofPatch(String recordKind, JsonNode patch) {
        return ofPatch(recordKind, patch, false);
    }

    /** @param createMissing whether they are made although the patch itself does not say so */
    public ResolvedTerms ofPatch(String recordKind, JsonNode patch, boolean createMissing) {
        boolean create = createMissing || patch.path("createMissingTerms").asBoolean(false);
        return resolve(recordKind, byVocabulary(patch.path("terms")), create);
    }

    private static @Nullable Map<String, JsonNode> byVocabulary(JsonNode terms) {
        if (terms.isMissingNode() || terms.isNull()) {
            return null;
        }
        if (!terms.isObject()) {
            throw Problem.invalid("terms", "is an object: vocabulary to terms");
        }
        var byVocabulary = new LinkedHashMap<String, JsonNode>();
        terms.properties().forEach(entry -> byVocabulary.put(entry.getKey(), entry.getValue()));
        return byVocabulary;
    }

    /** Of a record that a person makes, with a term of each vocabulary that the organisation requires. */
    public ResolvedTerms resolveOfNew(
            String recordKind, @Nullable Map<String, JsonNode> given, @Nullable Boolean createMissing) {
        var resolved = resolve(recordKind, given, Boolean.TRUE.equals(createMissing));
        requireAll(recordKind, resolved);
        return resolved;
    }

    private ResolvedTerms resolve(Set<String> recordKinds, @Nullable Map<String, JsonNode> given, Missing missing) {
        if (given == null || given.isEmpty()) {
            return ResolvedTerms.NONE;
        }
        var wanted = new LinkedHashMap<String, List<String>>();
        given.forEach((vocabulary, value) -> wanted.put(vocabulary, texts(vocabulary, value)));
        var known = knownNow(wanted);
        check(known, wanted, recordKinds);
        var resolved = new LinkedHashMap<String, List<UUID>>();
        for (var one : wanted.entrySet()) {
            var terms = known.termsOf(one.getKey());
            resolved.put(one.getKey(), ids(one.getKey(), one.getValue(), terms, missing));
        }
        return new ResolvedTerms(resolved);
    }

    /** @throws Problem 422 naming a vocabulary that is not there, or is of other kinds of record */
    public void refuseUnknown(String recordKind, Set<String> vocabularies) {
        var wanted = new LinkedHashMap<String, List<String>>();
        vocabularies.forEach(key -> wanted.put(key, List.of()));
        var known = known(wanted);
        vocabularies.forEach(key -> vocabulary(known, key, Set.of(recordKind)));
    }

    private KnownTerms knownNow(Map<String, List<String>> wanted) {
        var known = known(wanted);
        if (wanted.entrySet().stream().noneMatch(one -> holdsOneOf(known, one.getKey(), one.getValue()))) {
            return known;
        }
        // it may hold many since a moment ago: a batch is taken back after its vocabulary was
        learnVocabularies();
        return references.known(wanted);
    }

    private static boolean holdsOneOf(KnownTerms known, String key, List<String> values) {
        var vocabulary = known.vocabulary(key);
        return vocabulary != null && !vocabulary.holdsMany() && values.size() > 1;
    }

    private static void check(KnownTerms known, Map<String, List<String>> wanted, Set<String> recordKinds) {
        // all of it before the first term is made
        wanted.forEach((key, values) -> {
            var vocabulary = vocabulary(known, key, recordKinds);
            if (!vocabulary.holdsMany() && values.size() > 1) {
                throw Problem.refused(RecordError.VOCABULARY_HOLDS_ONE, "terms." + key, key + " holds one term only.");
            }
            if (vocabulary.required() && values.isEmpty()) {
                throw needed(vocabulary);
            }
        });
    }

    /**
     * For a record that a person makes. What comes by itself, an import or a model's answer, is kept without.
     *
     * @throws Problem 422 naming the vocabulary of which a term is required and not given
     */
    public void requireAll(String recordKind, ResolvedTerms given) {
        references.vocabularies().stream()
                .filter(VocabularyState::required)
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
        learnVocabularies();
        return references.known(wanted);
    }

    private void learnVocabularies() {
        source.vocabularies().forEach(references::remember);
    }

    private List<UUID> ids(
            String vocabulary, List<String> values, Map<String, TermState> alreadyKnown, Missing missing) {
        var known = new HashMap<>(alreadyKnown);
        ask(vocabulary, values, known, missing == Missing.MADE || (missing == Missing.ASKED_FOR && mayMakeTerms()));
        if (missing == Missing.ASKED_FOR && !known.keySet().containsAll(values)) {
            requireMayMakeTerms();
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
            if (term.isHiddenFrom(CurrentPrincipal.get())) {
                throw Problem.refused(
                        CommonError.REFUSED,
                        "terms." + vocabulary,
                        "\"" + term.name() + "\" is open to some groups alone, and you are in none of them.");
            }
            ids.add(term.mergedInto() == null ? term.id() : term.mergedInto());
        }
        return List.copyOf(ids);
    }

    private void ask(String vocabulary, List<String> values, Map<String, TermState> known, boolean create) {
        var unknown = values.stream().filter(value -> !known.containsKey(value)).toList();
        if (!unknown.isEmpty()) {
            var answered = source.resolve(vocabulary, unknown, create);
            answered.values().forEach(references::remember);
            known.putAll(answered);
        }
    }

    private static void requireMayMakeTerms() {
        if (!mayMakeTerms()) {
            throw new Problem(
                    CommonError.SCOPE_MISSING,
                    "Creating missing terms needs the permission " + MAKING + ", which you do not hold.");
        }
    }

    /** A service that asks for a person has asked about that person's permission itself. */
    public static boolean mayMakeTerms() {
        var principal = CurrentPrincipal.get();
        return principal.holds(MAKING) || principal.holds(RequiresScope.INTERNAL);
    }

    private static VocabularyState vocabulary(KnownTerms known, String key, Set<String> recordKinds) {
        var vocabulary = known.vocabulary(key);
        if (vocabulary == null) {
            throw Problem.refused(
                    CommonError.UNKNOWN_VOCABULARY, "terms." + key, "There is no vocabulary " + key + ".");
        }
        if (Collections.disjoint(vocabulary.appliesTo(), recordKinds)) {
            throw Problem.refused(
                    CommonError.UNKNOWN_VOCABULARY,
                    "terms." + key,
                    "The vocabulary " + key + " does not apply to this kind of record.");
        }
        return vocabulary;
    }

    private static List<String> texts(String vocabulary, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var element : value.isArray() ? value : List.of(value)) {
            var text =
                    element.isObject() ? element.path("id").asString("") : element.isString() ? element.asString() : "";
            if (NameKey.isBlank(text)) {
                throw refused(vocabulary, "takes the id or slug of a term");
            }
            if (!StorableText.is(text)) {
                throw Problem.invalid("terms." + vocabulary, StorableText.REFUSAL);
            }
            texts.add(NameKey.trimmed(text));
        }
        return texts;
    }

    private static Problem needed(VocabularyState vocabulary) {
        return Problem.refused(
                CommonError.REFUSED,
                "terms." + vocabulary.key(),
                "Choose a term of " + vocabulary.name() + ": your organisation requires one.");
    }

    private static Problem refused(String vocabulary, String message) {
        return Problem.refused(CommonError.REFUSED, "terms." + vocabulary, vocabulary + " " + message + ".");
    }
}
