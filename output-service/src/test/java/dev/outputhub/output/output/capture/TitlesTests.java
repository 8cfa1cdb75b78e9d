package dev.outputhub.output.output.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTests {

    @Test
    void takesTheFirstHeadingEvenBelowAnIntroduction() {
        assertThat(Titles.propose("Sure, here you go:\n\n## **Sorting** in `Java`\ntext"))
                .isEqualTo("Sorting in Java");
    }

    @Test
    void takesTheFirstLineWhereThereIsNoHeading() {
        assertThat(Titles.propose("\n\n> - [x] Use *this* [link](http://a.b)\nmore"))
                .isEqualTo("Use this link");
    }

    @Test
    void takesNoHeadingOutOfCode() {
        assertThat(Titles.propose("```sh\n# not a heading\n```\nThe answer")).isEqualTo("# not a heading".substring(2));
    }

    @Test
    void passesOverFrontMatterAndRules() {
        assertThat(Titles.propose("---\nlayout: post\n---\n***\nA line")).isEqualTo("A line");
    }

    @ParameterizedTest
    @CsvSource({
        "snake_case_name stays,snake_case_name stays",
        "_emphasis_ goes,emphasis goes",
        "**bold _and italic_** go,bold and italic go",
        "2 * 3 * 4,2 * 3 * 4",
        "a <b>bold</b> word,a bold word",
        "Why does <table> inside <div id=x> break?,Why does <table> inside <div id=x> break?",
        "List<String> or Set<B>,List<String> or Set<B>",
        "# Use <nav>,Use <nav>",
        "![a cat](cat.png),a cat",
        "escaped \\# sign,escaped # sign",
        "1. first step,first step"
    })
    void readsMarkdownAsAPersonDoes(String markdown, String title) {
        assertThat(Titles.propose(markdown)).isEqualTo(title);
    }

    @Test
    void knowsHeadingsThatAreUnderlined() {
        assertThat(Titles.propose("Sure:\n\nThe tides\n=========\n\ntext")).isEqualTo("The tides");
    }

    @Test
    void readsEntitiesAndLinksByReference() {
        assertThat(Titles.propose("# Salt &amp; [pepper][1]\n\n[1]: http://a.b"))
                .isEqualTo("Salt & pepper");
    }

    @Test
    void takesNoHeadingOutOfIndentedCode() {
        assertThat(Titles.propose("First\n\n    # a comment\n\n# The heading")).isEqualTo("The heading");
    }

    @Test
    void endsALongLineAtAWord() {
        var title = Titles.propose("word ".repeat(60));
        assertThat(title).hasSizeLessThanOrEqualTo(80).endsWith("word…");
    }

    @Test
    void neverCutsThroughACharacter() {
        var title = Titles.propose("😀".repeat(100));
        assertThat(title).hasSizeLessThanOrEqualTo(80).matches("(😀)+…");
    }

    @Test
    void namesATextWithoutWordsToo() {
        assertThat(Titles.propose("---\n\n***")).isEqualTo("Untitled");
    }

    @Test
    void isNotStalledByHostileMarkdown() {
        assertThat(Titles.propose("*".repeat(20_000))).isNotBlank();
        assertThat(Titles.propose("[".repeat(10_000) + "](".repeat(5_000))).isNotBlank();
        assertThat(Titles.propose("- ".repeat(10_000))).isNotBlank();
    }
}
