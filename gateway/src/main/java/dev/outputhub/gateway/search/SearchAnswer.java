package dev.outputhub.gateway.search;

import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.search.Part.Answered;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of what was found.
 *
 * @param partial the services that did not answer in time, so that nobody takes their silence for "nothing found"
 */
record SearchAnswer(
        List<JsonNode> items,
        long total,
        @Nullable String nextCursor,
        Map<String, List<Facet>> facets,
        List<String> partial) {

    static SearchAnswer of(
            SearchQuery query, Positions from, List<Answered> parts, Set<Service> missing, JsonMapper json) {
        var merge = Merge.of(parts, query.limit());
        var more = parts.stream().anyMatch(part -> part.hasMoreAfter(merge.taken(part.owner()), query.limit()));
        var next = more ? following(from, parts, merge, missing).encode(json) : null;
        return new SearchAnswer(
                merge.hits(),
                parts.stream().mapToLong(part -> part.hits().total()).sum(),
                next,
                Facets.sum(parts),
                missing.stream().map(Service::id).sorted().toList());
    }

    private static Positions following(Positions from, List<Answered> parts, Merge merge, Set<Service> missing) {
        var offsets = new EnumMap<Service, Integer>(Service.class);
        parts.forEach(part -> offsets.put(part.owner(), part.offset() + merge.taken(part.owner())));
        var absent = EnumSet.noneOf(Service.class);
        absent.addAll(missing);
        return new Positions(offsets, absent, from.question());
    }
}
