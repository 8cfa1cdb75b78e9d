package dev.outputhub.gateway.search;

import dev.outputhub.gateway.search.Part.Answered;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what the owners counted. */
final class Facets {

    private static final Comparator<Facet> MOST_FIRST =
            Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::slug);

    private Facets() {}

    static Map<String, List<Facet>> sum(List<Answered> parts) {
        var counted = new TreeMap<String, Map<String, Facet>>();
        for (var part : parts) {
            part.hits().facets().forEach((vocabulary, facets) -> {
                var terms = counted.computeIfAbsent(vocabulary, _ -> new LinkedHashMap<>());
                facets.forEach(facet -> terms.merge(facet.id(), facet, Facet::plus));
            });
        }
        var sums = new LinkedHashMap<String, List<Facet>>();
        counted.forEach((vocabulary, terms) ->
                sums.put(vocabulary, terms.values().stream().sorted(MOST_FIRST).toList()));
        return sums;
    }
}
