package dev.outputhub.gateway.search;

import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.search.Part.Answered;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of what was found.
 *
 * @param partial the services that did not answer, so that nobody takes their silence for "nothing found"
 * @param leftOut every kind that was asked for and is not among the hits, with its reason
 */
record SearchAnswer(
        List<JsonNode> items,
        long total,
        @Nullable String nextCursor,
        Map<String, List<Facet>> facets,
        List<String> partial,
        List<LeftOut> leftOut) {

    static SearchAnswer of(
            SearchQuery query,
            Positions from,
            List<Answered> parts,
            Map<Service, LeftOut.Reason> missing,
            List<LeftOut> leftOut,
            JsonMapper json) {
        var merge = Merge.of(parts, query.limit());
        var more = parts.stream().anyMatch(part -> part.hasMoreAfter(merge.taken(part.owner())));
        return new SearchAnswer(
                merge.hits(),
                parts.stream().mapToLong(part -> part.hits().total()).sum(),
                more ? following(from, parts, merge, missing).encode(json) : null,
                Facets.sum(parts),
                missing.keySet().stream().map(Service::id).sorted().toList(),
                leftOut);
    }

    private static Positions following(
            Positions from, List<Answered> parts, Merge merge, Map<Service, LeftOut.Reason> missing) {
        var after = new EnumMap<Service, String>(Service.class);
        after.putAll(from.after());
        for (var part : parts) {
            var taken = merge.taken(part.owner());
            if (taken > 0) {
                after.put(part.owner(), position(part.hits().items().get(taken - 1)));
            }
        }
        return new Positions(after, missing, from.question());
    }

    private static String position(JsonNode hit) {
        return hit.path("score").asString("0") + "," + hit.path("id").asString("");
    }
}
