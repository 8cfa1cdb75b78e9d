package dev.outputhub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleLineTests {

    @Test
    void isOneLineWithSingleSpaces() {
        assertThat(TitleLine.of("\u00a0 Notes\r\n\ton  the\u0000 tides\u200b ")).isEqualTo("Notes on the tides");
        assertThat(TitleLine.fit(" \n", 80)).isEmpty();
    }

    @Test
    void keepsWhatHasRoom() {
        assertThat(TitleLine.fit("x".repeat(80), 80)).isEqualTo("x".repeat(80));
    }

    @Test
    void endsAtAWordWhereOneIsNear() {
        assertThat(TitleLine.fit("word ".repeat(40), 80))
                .isEqualTo("word ".repeat(16).strip() + "…");
        assertThat(TitleLine.fit("a " + "x".repeat(100), 80)).isEqualTo("a " + "x".repeat(77) + "…");
    }

    @Test
    void neverExceedsTheLimitAndNeverCutsThroughACharacter() {
        assertThat(TitleLine.fit("😀".repeat(100), 80)).isEqualTo("😀".repeat(39) + "…");
        assertThat(TitleLine.fit("x" + "😀".repeat(100), 80)).isEqualTo("x" + "😀".repeat(39) + "…");
        assertThat(TextBeginning.of("😀😀", 3)).isEqualTo("😀");
        assertThat(TextBeginning.of("😀😀", 4)).isEqualTo("😀😀");
    }

    @Test
    void proposesTheFirstLineThatSaysSomethingWithoutItsMarks() {
        assertThat(TitleLine.propose("\n\n***\n## Plan for May\nmore")).contains("Plan for May");
        assertThat(TitleLine.propose("> - 5 and -5")).contains("5 and -5");
        assertThat(TitleLine.propose("- \n> ")).isEmpty();
        assertThat(TitleLine.propose("word ".repeat(40)).orElseThrow()).hasSizeLessThanOrEqualTo(80);
    }
}
