package dev.outputhub.platform.search;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One service's part of a search.
 *
 * @param narrowed the filters of its lists, and how many hits to answer
 * @param after the hit after which to go on; null for the best ones
 * @param byDate the last changed first, instead of the best
 */
public record SearchRequest(
        SearchQuery words, ListQuery narrowed, @Nullable SearchPosition after, boolean byDate) {

    private static final Set<String> NO_FILTERS = Set.of("q", "kinds", "after");

    /** @param asked as the service's lists understand it, the parameters of the search among its filters */
    public static SearchRequest of(String q, @Nullable String after, ListQuery asked) {
        var filters = new LinkedHashMap<>(asked.filters());
        filters.keySet().removeAll(NO_FILTERS);
        return new SearchRequest(
                SearchQuery.parse(q),
                new ListQuery(asked.limit(), null, List.of(), false, Set.of(), filters),
                SearchPosition.parse(after),
                byDate(asked.sort()));
    }

    private static boolean byDate(List<ListQuery.SortKey> sort) {
        if (sort.isEmpty()) {
            return false;
        }
        var key = sort.getFirst();
        if (sort.size() > 1 || key.descending() || !List.of("relevance", "date").contains(key.field())) {
            throw Problem.invalid("sort", "is relevance or date");
        }
        return key.field().equals("date");
    }

    public int limit() {
        return narrowed.limit();
    }

    /** Which of those in the trash are meant, as lists say it: {@code true}, {@code any}, or none of them. */
    public String deleted() {
        return narrowed.filter("deleted").orElse("false");
    }
}
