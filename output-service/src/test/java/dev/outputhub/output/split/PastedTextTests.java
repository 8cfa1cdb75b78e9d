package dev.outputhub.output.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Prompt\n\nWhy?\n\n## Output\n\nBecause.",
                "# Prompt\nWhy?\n# Output\nBecause.\n",
                "### Prompt:\nWhy?\n### Response:\nBecause.",
                "## **Prompt**\nWhy?\n## **Answer**\nBecause.",
                "## 1. Prompt\nWhy?\n## 2. Output\nBecause.",
                "## Prompt 1\nWhy?\n## Output 1\nBecause.",
                "## 📝 Prompt\nWhy?\n## 🤖 Output (GPT-4o)\nBecause.",
                "**Prompt:**\nWhy?\n\n**Output:**\nBecause.",
                "**Prompt:** Why?\n\n**Output:** Because.",
                "**User**\nWhy?\n**Assistant**\nBecause.",
                "#### You:\nWhy?\n#### ChatGPT:\nBecause.",
                "You said:\nWhy?\nChatGPT said:\nBecause.",
                "Q: Why?\nA: Because.",
                "Prompt\n------\nWhy?\n\nOutput\n------\nBecause.",
                "## Eingabe\nWhy?\n## Ausgabe\nBecause."
            })
    void knowsManySpellings(String pasted) {
        assertThat(PastedText.rows(pasted)).singleElement().satisfies(row -> {
            assertThat(row.prompt()).isEqualTo("Why?");
            assertThat(row.output()).isEqualTo("Because.");
        });
    }

    @Test
    void givesARowPerPair() {
        var rows = PastedText.rows("## Prompt\na\n## Output\nb\n## Prompt\nc\n## Output\nd");
        assertThat(rows).extracting(SplitRow::prompt).containsExactly("a", "c");
        assertThat(rows).extracting(SplitRow::output).containsExactly("b", "d");
    }

    @Test
    void namesTheFirstRowAfterTheHeadingAboveAll() {
        var rows = PastedText.rows("# About clocks\n\n## Prompt\na\n## Output\nb\n## Prompt\nc\n## Output\n# Dials\nd");
        assertThat(rows).extracting(SplitRow::title).containsExactly("About clocks", "Dials");
    }

    @Test
    void leavesMarksWithinCodeAlone() {
        var rows = PastedText.rows("## Prompt\nwrite:\n```md\n## Output\n```\n## Output\n~~~\n## Prompt\n~~~\ndone");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.prompt()).isEqualTo("write:\n```md\n## Output\n```");
            assertThat(row.output()).isEqualTo("~~~\n## Prompt\n~~~\ndone");
        });
    }

    @Test
    void isNotSwallowedByAFenceThatNeverEnds() {
        var rows = PastedText.rows("## Prompt\na\n## Output\n```\ncode without end\n## Prompt\nc\n## Output\nd");
        assertThat(rows).hasSize(2);
    }

    @Test
    void takesHeadingsOfAnotherLevelForPartOfTheAnswer() {
        var rows = PastedText.rows("## Prompt\na\n## Output\n### Input\nx\n#### Response\ny");
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.output()).contains("### Input", "#### Response"));
    }

    @Test
    void takesALoneAnswerColonForText() {
        var text = "The quiz\n\nAnswer: 42";
        assertThat(PastedText.rows(text)).singleElement().satisfies(row -> {
            assertThat(row.prompt()).isNull();
            assertThat(row.output()).isEqualTo(text);
        });
    }

    @Test
    void keepsAPromptWithoutOutputAndAnOutputWithoutPrompt() {
        assertThat(PastedText.rows("## Prompt\na\n## Prompt\nb\n## Output\nc\n## Output\nd"))
                .extracting(SplitRow::prompt, SplitRow::output)
                .containsExactly(Tuple.tuple("a", null), Tuple.tuple("b", "c"), Tuple.tuple(null, "d"));
    }

    @Test
    void keepsIndentationOfTheFirstLine() {
        assertThat(PastedText.rows("## Prompt\n\n    code\n## Output\nx")
                        .getFirst()
                        .prompt())
                .isEqualTo("    code");
    }

    @Test
    void losesNoLine() {
        var text = "intro\n\n## Prompt\np1\n\n    p2\n## Output\no1\n### More\no2\n## Output\no3\n## Prompt\np3";
        var kept = PastedText.rows(text).stream()
                .flatMap(row -> Stream.of(row.prompt(), row.output()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("## "))
                .forEach(line -> assertThat(kept.lines()).contains(line));
    }
}
