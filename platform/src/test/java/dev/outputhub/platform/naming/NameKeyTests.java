package dev.outputhub.platform.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KITE RED",
                " Kite red ",
                "Kite\u00a0red",
                "Kite  red\u3000",
                "Kite\tred",
                "Kite red\u200b",
                "\ufeffKite red",
                "Ki\u00adte red",
                "Ki\u200cte\u200d red\u2060",
                "Kite red\u202e",
                "Ｋｉｔｅ red",
                "Kite red\ufe0f",
                "Kite\u200b red\u0001",
                "Kite\u2028red"
            })
    void namesThatNobodyCanTellApartAreTheSame(String name) {
        assertThat(NameKey.of(name)).isEqualTo(NameKey.of("Kite red"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kitered", "Kite-red", "Kıte red", "Кite red", "Kite red 2", "Kité red"})
    void namesThatLookDifferentOrAreOfAnotherScriptAreNot(String name) {
        assertThat(NameKey.of(name)).isNotEqualTo(NameKey.of("Kite red"));
    }

    @Test
    void accentsCountHoweverTheyAreSpelt() {
        assertThat(NameKey.of("Cafe\u0301")).isEqualTo(NameKey.of("café")).isNotEqualTo(NameKey.of("Cafe"));
    }

    @Test
    void caseIsFoldedInEveryScript() {
        assertThat(NameKey.of("ΟΔΟΣ")).isEqualTo(NameKey.of("οδος")).isEqualTo(NameKey.of("οδοσ"));
        assertThat(NameKey.of("STRASSE")).isEqualTo(NameKey.of("Straße"));
        assertThat(NameKey.of("ISI")).isNotEqualTo(NameKey.of("ısı"));
    }

    @Test
    void anEmojiKeepsWhatJoinsIt() {
        assertThat(NameKey.of("👩\u200d🚀")).isNotEqualTo(NameKey.of("👩🚀"));
        assertThat(NameKey.of("❤\ufe0f\u200d🔥")).isNotEqualTo(NameKey.of("❤🔥"));
        assertThat(NameKey.trimmed(" ❤\ufe0f\u200b")).isEqualTo("❤\ufe0f");
        var england = "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f";
        assertThat(NameKey.of(england)).isNotEqualTo(NameKey.of("🏴"));
        assertThat(NameKey.trimmed(england)).isEqualTo(england);
        assertThat(NameKey.of("Kite\udb40\udc67")).isEqualTo("kite");
    }

    @Test
    void aNameIsKeptAsTypedWithoutItsEdges() {
        assertThat(NameKey.trimmed("\ufeff\u00a0 Kite\u00a0Red\u200b\u3000")).isEqualTo("Kite\u00a0Red");
        assertThat(NameKey.trimmed("\u200b\u00a0")).isEmpty();
    }

    @Test
    void whatIsNotSeenIsBlank() {
        assertThat(NameKey.isBlank("\u200b\u00a0\u2060\u00ad\u3164\u2800")).isTrue();
        assertThat(NameKey.isBlank("\u200bk")).isFalse();
    }

    @Test
    void aKeyFitsIntoAnIndex() {
        var wide = "\ufdfa".repeat(200);
        assertThat(NameKey.of(wide)).hasSizeLessThan(500).isNotEqualTo(NameKey.of(wide + "a"));
    }
}
