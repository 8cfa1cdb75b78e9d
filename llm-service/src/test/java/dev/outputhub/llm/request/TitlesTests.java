package dev.outputhub.llm.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlesTests {

    @Test
    void takesTheFirstLineThatSaysSomething() {
        assertThat(Titles.of(null, "\n\n## Plan for May\nmore")).isEqualTo("Plan for May");
        assertThat(Titles.of(null, "***")).isEqualTo("Untitled");
        assertThat(Titles.of(" ", "Hello")).isEqualTo("Hello");
    }

    @Test
    void prefersThePromptsTitle() {
        assertThat(Titles.of("Weekly report", "anything")).isEqualTo("Weekly report");
    }

    @Test
    void shortensWhatALineHasNoRoomFor() {
        assertThat(Titles.of(null, "word ".repeat(40)))
                .hasSizeLessThanOrEqualTo(80)
                .endsWith("word…");
    }
}
