package dev.outputhub.bench.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NdcgTests {

    /** By hand: 7/1 + 3/1.58496 + 7/2 + 0 + 1/2.58496 = 12.77964, of the best 7/1 + 7/1.58496 + 3/2 + 1/2.32193 = 13.34719. */
    @Test
    void agreesWithAnExampleComputedByHand() {
        assertThat(Ndcg.at(10, List.of(3, 2, 3, 0, 1), List.of(3, 3, 2, 1))).isCloseTo(0.95748, within(0.00001));
    }

    @Test
    void bestOrderIsOneAndNothingFoundIsZero() {
        assertThat(Ndcg.at(10, List.of(3, 2, 1), List.of(1, 2, 3))).isEqualTo(1);
        assertThat(Ndcg.at(10, List.of(0, 0), List.of(3))).isZero();
        assertThat(Ndcg.at(10, List.of(), List.of())).isZero();
    }

    @Test
    void whatStandsBehindTheTenthPlaceDoesNotCount() {
        assertThat(Ndcg.at(2, List.of(0, 0, 3), List.of(3))).isZero();
    }

    @Test
    void textFoundInSeveralPlacesCountsAtItsFirst() {
        var query = new JudgedQuery("tides", Map.of("a", 3, "b", 2));
        assertThat(query.ndcg(Stream.of("a", "a", "a", "b"))).isEqualTo(1);
        assertThat(query.ndcg(Stream.of("b", "a"))).isLessThan(1);
    }
}
