package dev.outputhub.analytics.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outputhub.platform.problems.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    @Test
    void areTheLastThirtyDaysWhenNothingIsSaid() {
        assertThat(Period.of(null, null, TODAY)).isEqualTo(new Period(LocalDate.parse("2026-03-02"), TODAY));
    }

    @Test
    void takesDaysAndTimes() {
        assertThat(Period.of("2026-01-05", "2026-02-01T10:00:00Z", TODAY))
                .isEqualTo(new Period(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-02-01")));
    }

    @Test
    void refusesWhatIsNoDayAndWhatEndsBeforeItBegins() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Period.of("yesterday", null, TODAY));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Period.of(null, "2026-02-30", TODAY));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Period.of("2026-03-02", "2026-03-01", TODAY))
                .withMessage("from lies after to");
    }
}
