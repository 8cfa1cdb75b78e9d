package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.ImportedDocument.Answer;
import dev.outputhub.conversation.format.ImportedDocument.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void readsFrontMatterBadgeAndSections() {
        var document = document("bread/why-flat.md", """
                ---
                title: "Why: flat"
                date: 2024-11-02
                tags: [bread, 'sour dough']
                ---
                ![Badge](https://img.shields.io/badge/Model-Claude_3.5--Sonnet-blue?style=flat)

                *Unedited.*

                # Prompt

                Why is it  flat?

                # Output

                Water.

                ## Output of the oven

                Heat.
                """);
        assertThat(document.title()).isEqualTo("Why: flat");
        assertThat(document.date()).isEqualTo(LocalDate.of(2024, 11, 2));
        assertThat(document.tags()).containsExactly("bread", "sour dough");
        assertThat(document.model()).isEqualTo("Claude 3.5-Sonnet");
        assertThat(document.preamble()).isEqualTo("*Unedited.*");
        assertThat(document.exchanges())
                .containsExactly(new Exchange(
                        "Why is it  flat?",
                        List.of(new Answer("Water.\n\n## Output of the oven\n\nHeat.", null, null))));
    }

    @Test
    void linksSeveralOutputsToTheirPrompt() {
        var document = document("a.md", """
                # Comparing
                ## Prompt 1
                One?
                ## Output 1 (Claude Sonnet 3.5)
                A
                ## Output 2 (GPT-4o)
                B
                ## Prompt 2:
                Two?
                ## Response
                C
                """);
        assertThat(document.title()).isEqualTo("Comparing");
        assertThat(document.exchanges())
                .containsExactly(
                        new Exchange(
                                "One?",
                                List.of(
                                        new Answer("A", "Claude Sonnet 3.5", "Claude Sonnet 3.5"),
                                        new Answer("B", "GPT-4o", "GPT-4o"))),
                        new Exchange("Two?", List.of(new Answer("C", null, null))));
    }

    @Test
    void splitsOnlyOutsideOfCode() {
        var document = document("a.md", """
                **Prompt:**
                Show me a template.

                **Output:**
                ```markdown
                **Prompt:**
                x
                **Output:**
                ```
                Done.
                """);
        assertThat(document.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.prompt()).isEqualTo("Show me a template.");
            assertThat(exchange.outputs().getFirst().text())
                    .startsWith("```markdown\n**Prompt:**")
                    .endsWith("```\nDone.");
        });
    }

    @Test
    void isNotSwallowedByAFenceThatIsNeverClosed() {
        var document = document("a.md", "# Prompt\n```\ncode\n# Output\nText\n");
        assertThat(document.exchanges())
                .containsExactly(new Exchange("```\ncode", List.of(new Answer("Text", null, null))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Just text.\r\n\r\n  Indented, with trailing blanks.  \r\n",
                "# Cooking\n\n## Ingredients\n\n## Question\n\nx\n\n## Answer\n\ny\n",
                "Run it.\n\n## Output\n\n```\n42\n```\n",
                "# Prompt\n\nonly a prompt\n",
                "---\n\nA rule and prose.\n\n---\n\nMore.\n"
            })
    void takesTheWholeFileAsOneOutputWhereItIsNotSure(String text) {
        assertThat(document("notes/some-file_name.md", text).exchanges())
                .containsExactly(new Exchange(null, List.of(new Answer(text, null, null))));
    }

    @Test
    void titlesAFileByItsNameWhenNothingElseDoes() {
        assertThat(document("how-to-bake.md", "Text").title()).isEqualTo("how to bake");
        assertThat(document("Loaf - the-best.md", "Text").title()).isEqualTo("Loaf - the-best");
        assertThat(document("x.md", "![b](https://img.shields.io/badge/a-b-c)\n# Real title\nText")
                        .title())
                .isEqualTo("Real title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Chat\n\n#### You:\nHi\n\n#### ChatGPT:\nHello\n",
                "# Chat\n\n## User\n_Timestamp: 2025-01-01T10:00:00Z_\n\nHi\n\n## Assistant\n\nHello\n",
                "# Chat\n\n### User (2025-01-01T10:00:00Z)\n\nHi\n\n### Assistant (2025-01-01T10:00:05Z)\n\nHello\n",
                "**User**\n\nHi\n\n---\n\n**Cursor**\n\nHello\n",
                """
        # Chat

        **User:** A (a@example.org)
        **Exported:** 1/2/2025
        **Link:** [https://chatgpt.com/c/1](https://chatgpt.com/c/1)

        ## Prompt:
        Hi

        ## Response:
        Hello

        ---
        Powered by [ChatGPT Exporter](https://example.org)
        """
            })
    void readsTranscriptsOfKnownTools(String text) {
        var record =
                (ImportedConversation) Exports.read("chat.md", text).getFirst().record();
        assertThat(record.messages()).extracting(ImportedMessage::role).containsExactly(Role.USER, Role.ASSISTANT);
        assertThat(record.messages().getFirst().text()).startsWith("Hi");
        assertThat(record.messages().getLast().text()).isEqualTo("Hello");
        assertThat(record.currentMessage())
                .isEqualTo(record.messages().getLast().sourceId());
    }

    @Test
    void readsOtherEncodingsAndSaysSo() {
        var found = Exports.read("old.md", new byte[] {'c', 'a', 'f', (byte) 0xE9});
        var document = (ImportedDocument) found.getFirst().record();
        assertThat(document.exchanges().getFirst().outputs().getFirst().text()).isEqualTo("café");
        assertThat(document.remarks()).containsExactly("A byte that is not UTF-8 was read as Windows-1252");
    }

    @Test
    void takesFoldersAsTopicsButNotTheOneThatHoldsAll() {
        var found = Exports.read("notes.zip", Exports.zip("all/Linux/Fedora/a.md", "A", "all/b.md", "B"));
        assertThat(found)
                .extracting(one -> ((ImportedDocument) one.record()).folders())
                .containsExactly(List.of("Linux", "Fedora"), List.of());
    }

    private static ImportedDocument document(String name, String text) {
        return (ImportedDocument) Exports.read(name, text).getFirst().record();
    }

    @Test
    void twoFilesOfOneNameThatWereUploadedByThemselvesAreTwoDocuments() {
        var apples = Exports.read("notes.md", "# Apples\n\nabout apples\n")
                .getFirst()
                .record();
        var trucks = Exports.read("notes.md", "# Trucks\n\nabout trucks\n")
                .getFirst()
                .record();
        assertThat(apples.sourceId()).isNotEqualTo(trucks.sourceId());
        assertThat(Exports.read("copy.md", "# Apples\n\nabout apples\n")
                        .getFirst()
                        .record()
                        .sourceId())
                .isEqualTo(apples.sourceId());
    }

    @Test
    void readsTheRestOfAFileAsItIsWhereOneByteIsStrange() {
        var text = "caf\u00e9 ? smile ??????".getBytes(StandardCharsets.UTF_8);
        text["caf\u00e9 ".getBytes(StandardCharsets.UTF_8).length] = (byte) 0xE9;
        System.arraycopy(
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD, (byte) 0xED, (byte) 0xB8, (byte) 0x80},
                0,
                text,
                text.length - 6,
                6);
        var document =
                (ImportedDocument) Exports.read("mixed.md", text).getFirst().record();
        assertThat(document.exchanges().getFirst().outputs().getFirst().text())
                .isEqualTo("caf\u00e9 \u00e9 smile \uD83D\uDE00");
        assertThat(document.remarks()).hasSize(1);
    }

    @Test
    void keepsWhatStandsBeforeTheFirstMessageOfATranscript() {
        var chat =
                (ImportedConversation) Exports.read("chat.md", """
                # Bread

                Saved from the kitchen computer.

                ## User
                Hi

                ## Assistant
                Hello
                """).getFirst().record();
        assertThat(chat.metadata().get("preamble").stringValue()).contains("Saved from the kitchen computer.");
    }
}
