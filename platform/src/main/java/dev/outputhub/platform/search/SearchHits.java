package dev.outputhub.platform.search;

import java.util.List;
import java.util.Map;

/**
 * What one service found; the gateway merges those of all.
 *
 * @param total how many there are, counted up to a limit of the service
 * @param facets how many of the hits carry each term, by vocabulary; of each vocabulary the most frequent ones
 */
public record SearchHits(List<SearchHit> items, int total, Map<String, List<Facet>> facets) {}
