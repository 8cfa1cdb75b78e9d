package dev.outputhub.conversation.format.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellDateTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-01-02                | 2026-01-02
                    2026-01-02T23:30:00-08:00 | 2026-01-02
                    2026-01-02 03:04          | 2026-01-02
                    2026/1/2                  | 2026-01-02
                    24.12.2025                | 2025-12-24
                    3.1.26                    | 2026-01-03
                    24/12/2025 18:30          | 2025-12-24
                    12/24/2025, 6:30 PM       | 2025-12-24
                    24. Dezember 2025         | 2025-12-24
                    24 December 2025          | 2025-12-24
                    December 24, 2025 at 6:30 PM | 2025-12-24
                    Dec 24, 2025              | 2025-12-24
                    24 décembre 2025          | 2025-12-24
                    24 de diciembre de 2025   | 2025-12-24
                    1766536200                | 2025-12-24
                    """)
    void readsDatesAsPeopleWriteThem(String cell, LocalDate date) {
        assertThat(CellDate.read(cell, DateOrder.UNKNOWN))
                .isNotNull()
                .extracting(CellDate::date, CellDate::guessed)
                .containsExactly(date, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "31.06.2025", "2025-13-01", "13/13/2025", "45567", "0202-01-01", "", "1"})
    void makesNothingUp(String cell) {
        assertThat(CellDate.read(cell, DateOrder.UNKNOWN)).isNull();
    }

    @Test
    void otherDatesOfTheTableTellWhichNumberIsTheDay() {
        assertThat(DateOrder.of(List.of("03/04/2025", "24/12/2025"))).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.of(List.of("03/04/2025", "12/24/2025"))).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.of(List.of("03/04/2025"))).isEqualTo(DateOrder.UNKNOWN);
        assertThat(DateOrder.of(List.of("24/12/2025", "12/24/2025"))).isEqualTo(DateOrder.UNKNOWN);
        assertThat(CellDate.read("03/04/2025", DateOrder.DAY_FIRST).date()).isEqualTo("2025-04-03");
    }

    @Test
    void aDateThatCouldBeTwoIsAGuess() {
        var guess = CellDate.read("03/04/2025", DateOrder.UNKNOWN);
        assertThat(guess.date()).isEqualTo("2025-03-04");
        assertThat(guess.guessed()).isTrue();
        assertThat(CellDate.read("04/04/2025", DateOrder.UNKNOWN).guessed()).isFalse();
    }
}
