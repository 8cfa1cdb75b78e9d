package dev.outputhub.platform.test.neighbours;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The vocabularies and terms of prompt-service, and how often other services use them. */
public final class NeighbourTerms {

    private static final List<String> RECORDS = List.of("prompt", "output", "conversation", "agent");
    private static final Set<String> BUILT_IN =
            Set.of("accuracy-levels", "review-status", "data-sensitivity", "actionability-levels", "approval-levels");

    /** The built-in levels in their order, and one that an organisation added at the end. */
    private static final List<String> SENSITIVITIES =
            List.of("public", "internal", "confidential", "restricted", "personal-data", "top-secret", "ours-alone");

    /** Every other term stands at 0. */
    private static final List<List<String>> ORDERED =
            List.of(SENSITIVITIES, List.of("act-now", "act-soon", "some-day"), List.of("draft", "published"));

    private final Map<String, Map<String, @Nullable Object>> terms = new ConcurrentHashMap<>();
    private final Map<String, Map<UUID, Integer>> counts = new ConcurrentHashMap<>();

    NeighbourTerms() {}

    /** In any organisation. */
    public boolean hold(String vocabulary, String name) {
        return terms.keySet().stream().anyMatch(key -> key.endsWith("/" + vocabulary + "/" + slug(name)));
    }

    /** Each of the services that keep records has so many with the term. */
    public void use(String vocabulary, String term, int records) {
        counts.computeIfAbsent(vocabulary, _ -> new ConcurrentHashMap<>()).put(UUID.fromString(term), records);
    }

    Map<UUID, Integer> countsOf(String vocabulary) {
        return counts.getOrDefault(vocabulary, Map.of());
    }

    List<Map<String, Object>> vocabularies() {
        return List.of(
                vocabulary("tags", "many", true),
                vocabulary("categories", "many", false),
                vocabulary("llms", "one", false),
                vocabulary("llm-platforms", "one", false),
                vocabulary("accuracy-levels", "one", false),
                vocabulary("review-status", "one", false),
                vocabulary("data-sensitivity", "one", false),
                vocabulary("actionability-levels", "one", false),
                vocabulary("approval-levels", "one", false));
    }

    private static Map<String, Object> vocabulary(String key, String cardinality, boolean hierarchical) {
        return Map.of(
                "key",
                key,
                "name",
                key,
                "appliesTo",
                RECORDS,
                "cardinality",
                cardinality,
                "required",
                false,
                "ordered",
                cardinality.equals("one"),
                "hierarchical",
                hierarchical,
                "version",
                1);
    }

    /** Names that begin with {@code unknown} stay so, even where missing ones are to be made. */
    Map<String, Object> resolve(@Nullable String organization, JsonNode question) {
        var vocabulary = question.path("vocabulary").asString();
        var create = question.path("createMissing").asBoolean();
        var found = new LinkedHashMap<String, Object>();
        for (var value : question.path("values")) {
            var name = value.asString();
            var key = organization + "/" + vocabulary + "/" + slug(name);
            if ((create || BUILT_IN.contains(vocabulary)) && !name.startsWith("unknown")) {
                terms.computeIfAbsent(key, _ -> term(key, vocabulary, name));
            }
            var term = terms.get(key);
            if (term != null) {
                found.put(name, term);
            }
        }
        return Map.of("terms", found);
    }

    private static Map<String, @Nullable Object> term(String key, String vocabulary, String name) {
        var term = new LinkedHashMap<String, @Nullable Object>();
        term.put("id", UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
        term.put("vocabularyKey", vocabulary);
        term.put("slug", slug(name));
        term.put("name", name);
        term.put("colour", null);
        term.put("parentId", null);
        term.put(
                "position",
                ORDERED.stream()
                        .mapToInt(names -> names.indexOf(name))
                        .filter(position -> position > 0)
                        .findFirst()
                        .orElse(0));
        term.put("archived", false);
        term.put("mergedInto", null);
        term.put("version", 1);
        return term;
    }

    private static String slug(String name) {
        return String.join("-", name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+"));
    }
}
