package dev.outputhub.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.Service;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacetsTests {

    @Test
    void countsOfTheSameTermAreAddedUpAndTheMostComeFirst() {
        var outputs = part(Service.OUTPUT, Map.of("tags", List.of(facet("1", 2), facet("2", 3))));
        var prompts = part(Service.PROMPT, Map.of("tags", List.of(facet("1", 4)), "llms", List.of(facet("9", 1))));

        assertThat(Facets.sum(List.of(outputs, prompts)))
                .isEqualTo(Map.of("tags", List.of(facet("1", 6), facet("2", 3)), "llms", List.of(facet("9", 1))));
    }

    private static Facet facet(String id, long count) {
        return new Facet(id, "slug-" + id, "Name " + id, count);
    }

    private static Part.Answered part(Service owner, Map<String, List<Facet>> facets) {
        return new Part.Answered(owner, new Hits(List.of(), 0, facets, false, List.of()));
    }
}
