package dev.outputhub.gateway.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one owner answers; its hits are passed on as they are. */
record Hits(
        List<JsonNode> items,
        long total,
        Map<String, List<Facet>> facets,
        @Nullable String nextCursor) {

    Hits {
        items = items == null ? List.of() : items;
        facets = facets == null ? Map.of() : facets;
    }
}
