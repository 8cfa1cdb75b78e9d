package dev.outputhub.gateway.search;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What one owner answers; its hits are passed on as they are.
 *
 * @param more whether there are more after these
 * @param leftOut kinds of this owner that lack a filter which another of its kinds has
 */
record Hits(
        List<JsonNode> items, long total, Map<String, List<Facet>> facets, boolean more, List<KindLeftOut> leftOut) {

    record KindLeftOut(String kind, String filter) {}

    Hits {
        items = items == null ? List.of() : items;
        facets = facets == null ? Map.of() : facets;
        leftOut = leftOut == null ? List.of() : leftOut;
    }
}
