package dev.outputhub.analytics.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outputhub.platform.problems.Problem;
import org.junit.jupiter.api.Test;

class DimensionTests {

    @Test
    void areReadInTheOrderTheyAreNamedIn() {
        assertThat(Dimension.parse("source, day,source")).containsExactly(Dimension.SOURCE, Dimension.DAY);
    }

    @Test
    void areNamedToWhoeverAsksForAnother() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Dimension.parse("moon"))
                .withMessage("groupBy can be day, model, source, provider, person, prompt");
    }
}
