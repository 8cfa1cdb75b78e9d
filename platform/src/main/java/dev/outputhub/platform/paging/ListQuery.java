package dev.outputhub.platform.paging;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a list: {@code limit} 1..200 (25), {@code cursor}, {@code skip} 0..10000 of the list instead of a cursor,
 * {@code sort=-createdAt,title}, {@code count=true}, {@code include=a,b}, and filters by field.
 *
 * @param skip how many items are passed over before the first, where there is no cursor
 * @param list the address it was asked at, to which its cursors belong
 */
public record ListQuery(
        String list,
        int limit,
        @Nullable String cursor,
        int skip,
        List<SortKey> sort,
        boolean count,
        Set<String> includes,
        Map<String, String> filters) {

    public static final int DEFAULT_LIMIT = 25;
    public static final int MAX_LIMIT = 200;
    /** The database walks over what is skipped: further on, only cursors lead. */
    public static final int MAX_SKIP = 10_000;

    private static final Set<String> RESERVED = Set.of("limit", "cursor", "skip", "sort", "count", "include");

    /** One field of the order, as the caller names it. */
    public record SortKey(String field, boolean descending) {
        static SortKey of(String text) {
            return text.startsWith("-") ? new SortKey(text.substring(1), true) : new SortKey(text, false);
        }
    }

    /** Of a list that nobody asked for by an address. */
    public ListQuery(
            int limit,
            @Nullable String cursor,
            List<SortKey> sort,
            boolean count,
            Set<String> includes,
            Map<String, String> filters) {
        this("", limit, cursor, 0, sort, count, includes, filters);
    }

    public static ListQuery of(Map<String, String[]> parameters) {
        return of("", parameters);
    }

    static ListQuery of(String list, Map<String, String[]> parameters) {
        var filters = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> {
            if (!RESERVED.contains(name)) {
                filters.put(name, String.join(",", values));
            }
        });
        return new ListQuery(
                list,
                number(first(parameters, "limit"), "limit", 1, MAX_LIMIT, DEFAULT_LIMIT),
                first(parameters, "cursor"),
                skip(parameters),
                words(parameters, "sort").stream().map(SortKey::of).toList(),
                count(first(parameters, "count")),
                Set.copyOf(words(parameters, "include")),
                filters);
    }

    public Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name)).filter(value -> !value.isBlank());
    }

    /** The same list, without a parameter that narrows nothing. */
    public ListQuery without(String name) {
        var others = new LinkedHashMap<>(filters);
        others.remove(name);
        return new ListQuery(list, limit, cursor, skip, sort, count, includes, others);
    }

    public boolean includes(String relation) {
        return includes.contains(relation);
    }

    private static int skip(Map<String, String[]> parameters) {
        int skip = number(first(parameters, "skip"), "skip", 0, MAX_SKIP, 0);
        if (skip > 0 && first(parameters, "cursor") != null) {
            throw Problem.invalid("skip", "goes without a cursor, which says where to go on");
        }
        return skip;
    }

    private static int number(@Nullable String text, String name, int least, int most, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // answered below, like a number out of range
        }
        var message = "must be a number from " + least + " to " + most;
        throw new Problem(
                CommonError.VALIDATION_FAILED, name + " " + message, List.of(new FieldProblem(name, message)), null);
    }

    private static boolean count(@Nullable String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case null -> false;
            default -> throw Problem.invalid("count", "is true or false");
        };
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? null : values[0];
    }

    private static List<String> words(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .collect(Collectors.toList());
    }
}
