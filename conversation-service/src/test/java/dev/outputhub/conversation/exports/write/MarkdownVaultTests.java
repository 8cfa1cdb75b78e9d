package dev.outputhub.conversation.exports.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.exports.job.ArchiveForm;
import dev.outputhub.conversation.exports.job.ExportKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class MarkdownVaultTests {

    private static final String PROMPT = "0198c0de-0000-7000-8000-0000000000b1";
    private static final String OUTPUT = "0198c0de-0000-7000-8000-0000000000c1";
    private static final String FILE = "0198c0de-0000-7000-8000-0000000000f1";

    @Test
    void aNoteHasPropertiesThatObsidianReadsAndLinksToOthers() {
        var note = given().written(ArchiveForm.MARKDOWN).get("Outputs/Tides no.md");
        var properties = frontMatter(note);
        assertThat(properties)
                .containsEntry("title", "Tides: \"no\"?\u0007")
                .containsEntry("aliases", List.of("Tides: \"no\"?\u0007"))
                .containsEntry("tags", List.of("work", "sea"))
                .containsEntry("accuracy-levels", List.of("high"))
                .containsEntry("rating", 4)
                .containsEntry("promptId", PROMPT)
                .containsEntry("prompt", "[[Prompts/Ask about tides|Ask about tides]]");
        assertThat(((Date) properties.get("date"))
                        .toInstant()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void aNoteShowsTheNewestTextAndKeepsTheOthers() {
        var note = given().written(ArchiveForm.MARKDOWN).get("Outputs/Tides no.md");
        var body = note.substring(note.indexOf("\n---\n") + 5);
        assertThat(body).startsWith("\nThe moon does it.\n");
        assertThat(body).contains("## As it was at first\n\nThe moon.").contains("![[Attachments/sea.png]]");
    }

    @Test
    void filesLieBesideTheNotes() {
        assertThat(given().written(ArchiveForm.MARKDOWN)).containsEntry("Attachments/sea.png", "bytes!");
    }

    @Test
    void aFileWhoseContentIsGoneIsNamedAndCostsNothingElse() {
        var written = given().with(ExportKind.FILE, """
            {"id": "0198c0de-0000-7000-8000-0000000000f2", "name": "lost.png", "size": 3}""").written(ArchiveForm.MARKDOWN);
        assertThat(written).containsKey("Attachments/sea.png").doesNotContainKey("Attachments/lost.png");
        assertThat(written.get("problems.jsonl")).contains("lost.png").contains("not there any more");
    }

    @Test
    void aConversationIsATranscriptWithItsOtherBranchesMarked() {
        var written = new GivenContents()
                .with(ExportKind.CONVERSATION, """
            {"id": "%s", "title": "Chat", "currentMessageId": "0198c0de-0000-7000-8000-0000000000a3", "messages": [
              {"id": "0198c0de-0000-7000-8000-0000000000a1", "role": "user", "parts": [{"type": "text", "text": "How?"}]},
              {"id": "0198c0de-0000-7000-8000-0000000000a2", "parentId": "0198c0de-0000-7000-8000-0000000000a1",
               "role": "assistant", "parts": [{"type": "text", "text": "Wrong."}]},
              {"id": "0198c0de-0000-7000-8000-0000000000a3", "parentId": "0198c0de-0000-7000-8000-0000000000a1",
               "role": "assistant", "model": "gpt-4o", "parts": [
                 {"type": "reasoning", "text": "Hm\\nhm"}, {"type": "code", "text": "```", "language": "python"},
                 {"type": "unknown", "text": "", "raw": {"a": 1}}]}]}""".formatted(OUTPUT))
                .written(ArchiveForm.MARKDOWN);
        var note = written.get("Conversations/Chat.md");
        assertThat(note)
                .contains("## User\n\nHow?")
                .contains("## Assistant (gpt-4o)\n\n> [!note]- Reasoning\n> Hm\n> hm")
                .contains("````python\n```\n````")
                .contains("\"raw\"")
                .contains("### Branch after message 1: Wrong.");
        assertThat(note.indexOf("Wrong.")).isGreaterThan(note.indexOf("## Other branches"));
    }

    @Test
    void messagesInACircleAreThereOnce() {
        var written = new GivenContents()
                .with(ExportKind.CONVERSATION, """
            {"id": "%s", "title": "Chat", "messages": [
              {"id": "a", "parentId": "b", "role": "user", "parts": [{"type": "text", "text": "One"}]},
              {"id": "b", "parentId": "a", "role": "user", "parts": [{"type": "text", "text": "Two"}]},
              {"id": "c", "parentId": "c", "role": "user", "parts": [{"type": "text", "text": "Three"}]}]}""".formatted(OUTPUT))
                .written(ArchiveForm.MARKDOWN);
        assertThat(written.get("Conversations/Chat.md"))
                .containsOnlyOnce("\nOne\n")
                .containsOnlyOnce("\nTwo\n");
    }

    private static GivenContents given() {
        return new GivenContents()
                .with(ExportKind.PROMPT, """
                    {"id": "%s", "title": "Ask about tides", "versions": [{"number": 1, "template": "How?\\nWhy?"}]}""".formatted(PROMPT))
                .with(ExportKind.OUTPUT, """
                    {"id": "%s", "kind": "output", "title": "Tides: \\"no\\"?\\u0007", "content": "The moon.",
                     "date": "2026-03-01", "rating": 4, "promptId": "%s",
                     "terms": {"tags": ["work", "sea"], "accuracy-levels": "high"},
                     "edits": [{"number": 1, "content": "The moon does it."}]}""".formatted(OUTPUT, PROMPT))
                .with(ExportKind.FILE, """
                    {"id": "%s", "name": "sea.png", "size": 6}""".formatted(FILE))
                .attached(FILE, "bytes!", OUTPUT);
    }

    private static Map<String, Object> frontMatter(String note) {
        assertThat(note).startsWith("---\n");
        return new Yaml().load(note.substring(4, note.indexOf("\n---\n")));
    }
}
