package dev.outputhub.gateway.search;

import static dev.outputhub.gateway.search.Listing.answered;
import static dev.outputhub.gateway.search.Listing.hit;
import static dev.outputhub.gateway.search.Listing.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTests {

    private final Part.Answered outputs = answered(
            Service.OUTPUT, hit("a", 0.9, "2026-01-01"), hit("b", 0.5, "2026-01-03"), hit("c", 0.1, "2026-01-01"));
    private final Part.Answered prompts =
            answered(Service.PROMPT, hit("d", 0.7, "2026-01-01"), hit("e", 0.5, "2026-01-04"));

    @Test
    void theBestHitsOfAllListsComeFirstAndTheNewerOfEquals() {
        assertThat(ids(Merge.of(List.of(outputs, prompts), 10).hits())).containsExactly("a", "d", "e", "b", "c");
    }

    @Test
    void aPageTellsHowMuchItTookOfEachList() {
        var merge = Merge.of(List.of(outputs, prompts), 3);

        assertThat(ids(merge.hits())).containsExactly("a", "d", "e");
        assertThat(merge.taken(Service.OUTPUT)).isEqualTo(1);
        assertThat(merge.taken(Service.PROMPT)).isEqualTo(2);
    }

    @Test
    void anOwnersOwnOrderIsNeverBroken() {
        var odd = answered(Service.OUTPUT, hit("low", 0.1, "2026"), hit("high", 0.9, "2026"));

        assertThat(ids(Merge.of(List.of(odd, prompts), 10).hits())).containsExactly("d", "e", "low", "high");
    }

    @Test
    void nothingFoundIsAnEmptyPage() {
        assertThat(Merge.of(List.of(), 10).hits()).isEmpty();
    }
}
