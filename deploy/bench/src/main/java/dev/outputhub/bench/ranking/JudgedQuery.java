package dev.outputhub.bench.ranking;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** @param grades 0 to 3 by what names a text; what is absent is 0 */
public record JudgedQuery(String query, Map<String, Integer> grades) {

    private static final int DEPTH = 10;

    /** @param found the texts in the order of the search; one that was found in several places counts at its first */
    public double ndcg(Stream<String> found) {
        var ranked = found.distinct()
                .limit(DEPTH)
                .map(text -> grades.getOrDefault(text, 0))
                .toList();
        return Ndcg.at(DEPTH, ranked, List.copyOf(grades.values()));
    }
}
