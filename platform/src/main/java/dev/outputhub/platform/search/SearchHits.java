package dev.outputhub.platform.search;

import java.util.List;
import java.util.Map;

/**
 * What one service found; the gateway merges those of all.
 *
 * @param total how many there are, counted up to a limit of the service
 * @param facets how many of the hits carry each term, by vocabulary; of each vocabulary the most frequent ones
 * @param more whether there are more after these
 * @param leftOut the kinds that were asked for and not searched
 */
public record SearchHits(
        List<SearchHit> items, int total, Map<String, List<Facet>> facets, boolean more, List<KindLeftOut> leftOut) {

    /** Where no kind of this service is asked for. */
    public static final SearchHits NONE = new SearchHits(List.of(), 0, Map.of(), false, List.of());

    /**
     * One kind that cannot be narrowed as asked.
     *
     * @param filter the one it does not have
     */
    public record KindLeftOut(String kind, String filter) {}

    /** @param fetched one more than the limit, which tells whether there is more */
    public static SearchHits page(
            List<SearchHit> fetched, int limit, int total, Map<String, List<Facet>> facets, List<KindLeftOut> leftOut) {
        boolean more = fetched.size() > limit;
        return new SearchHits(more ? fetched.subList(0, limit) : fetched, total, facets, more, leftOut);
    }
}
