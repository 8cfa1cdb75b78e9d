package dev.outputhub.gateway.search;

import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * One question to the search.
 *
 * @param filters everything the gateway does not understand itself; the owners do
 */
record SearchQuery(
        String text,
        Set<Kind> kinds,
        int limit,
        Map<String, List<String>> filters,
        @Nullable String cursor) {

    private static final int DEFAULT_LIMIT = 25;
    private static final int LARGEST_LIMIT = 200;
    /** Characters as people count them: in some scripts one is two of Java's, and twelve of an address. */
    private static final int LONGEST_TEXT = 1_000;

    /** Who has the files of every kind of record, and finds the record by them. */
    private static final Service FILES = Service.OUTPUT;

    private static final Set<String> OURS = Set.of("q", "kinds", "limit", "cursor", "after");

    static SearchQuery of(MultiValueMap<String, String> parameters) {
        var filters = parameters.entrySet().stream()
                .filter(entry -> !OURS.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        return new SearchQuery(
                text(parameters.getFirst("q")),
                Kind.parse(parameters.getFirst("kinds")),
                limit(parameters.getFirst("limit")),
                filters,
                parameters.getFirst("cursor"));
    }

    /** Who is asked: whose the kinds are, and who has their files. */
    List<Service> owners() {
        return Stream.concat(kinds.stream().map(Kind::owner), looksIntoFiles() ? Stream.of(FILES) : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }

    boolean owns(Service owner) {
        return kinds.stream().anyMatch(kind -> kind.owner() == owner);
    }

    /** What an owner is asked for: the one who has the files knows the records of others by these. */
    List<String> kindsOf(Service owner) {
        return kinds.stream()
                .filter(kind -> kind.owner() == owner || (owner == FILES && kind.hasFiles()))
                .map(Kind::key)
                .toList();
    }

    /** What is not found where an owner says nothing. */
    List<String> missingWithout(Service owner) {
        var own = kinds.stream().filter(kind -> kind.owner() == owner).map(Kind::key);
        return Stream.concat(own, owner == FILES && looksIntoFiles() ? Stream.of("file") : Stream.empty())
                .toList();
    }

    private boolean looksIntoFiles() {
        return kinds.stream().anyMatch(kind -> kind.owner() != FILES && kind.hasFiles());
    }

    /** Tells a cursor of this question from one of another. */
    int fingerprint() {
        var sorted = new ArrayList<String>();
        filters.forEach((name, values) -> sorted.add(name + values));
        sorted.sort(null);
        // names, for the hash of an enum constant differs between processes
        return List.of(text, kinds.stream().map(Kind::key).toList(), sorted).hashCode();
    }

    private static String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid("q", "must say what to look for");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Problem.invalid("q", "must be at most " + LONGEST_TEXT + " characters long");
        }
        return text;
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            // told below, as any other number that is out of bounds
        }
        throw Problem.invalid("limit", "must be a number from 1 to " + LARGEST_LIMIT);
    }
}
