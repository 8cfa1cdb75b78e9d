package dev.outputhub.launcher.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.launcher.console.HubProblem;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WantedTimeTests {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void aTimeMayNameItsZone() {
        assertThat(time("2026-11-28T09:30:00Z")).isEqualTo("2026-11-28T09:30:00Z");
        assertThat(time("2026-11-28T09:30:00+02:00")).isEqualTo("2026-11-28T07:30:00Z");
    }

    @Test
    void aTimeWithoutAZoneIsThatOfTheMachine() {
        assertThat(time("2026-11-28T09:30")).isEqualTo("2026-11-28T08:30:00Z");
        assertThat(time("2026-11-28 09:30:15")).isEqualTo("2026-11-28T08:30:15Z");
    }

    @Test
    void whatIsNoTimeIsRefusedWithAnExample() {
        assertThatThrownBy(() -> time("yesterday"))
                .isInstanceOf(HubProblem.class)
                .hasMessage("--to wants a time, not \"yesterday\".");
    }

    @Test
    void aTimeThatHasNotComeIsRefused() {
        assertThatThrownBy(() -> time("2026-11-28T12:00:01Z")).hasMessageContaining("has not come yet");
    }

    private static Instant time(String text) {
        return WantedTime.of(text, NOW, ZoneId.of("Europe/Berlin"));
    }
}
