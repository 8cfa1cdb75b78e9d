package dev.outputhub.platform.search;

import dev.outputhub.platform.terms.TermFacets;
import java.util.List;
import java.util.Map;

/**
 * What one service found; the gateway merges those of all.
 *
 * @param total how many there are, counted up to a limit of the service
 * @param facets how many of the hits carry each term, by vocabulary
 */
public record SearchHits(List<SearchHit> items, int total, Map<String, List<TermFacets.Facet>> facets) {}
