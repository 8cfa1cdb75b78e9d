package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClaudeExportTests {

    private final List<FoundRecord> found = Exports.fixture("claude.json");
    private final ImportedConversation chat = Exports.conversations(found).getFirst();
    private final Map<String, ImportedMessage> messages =
            chat.messages().stream().collect(Collectors.toMap(ImportedMessage::sourceId, Function.identity()));

    @Test
    void accountsForEveryRecordOfTheFile() {
        assertThat(found)
                .extracting(one -> one.record().getClass(), one -> one.record().sourceId())
                .containsExactly(
                        tuple(ImportedConversation.class, "k-1"),
                        tuple(BrokenRecord.class, "k-broken"),
                        tuple(SkippedRecord.class, "k-empty"));
    }

    @Test
    void followsParentsNotTheOrderOfTheFile() {
        assertThat(chat.messages()).extracting(ImportedMessage::sourceId).containsExactly("h1", "a1", "a2");
        assertThat(messages.get("a2").parentId()).isEqualTo("h1");
        assertThat(chat.currentMessage()).isEqualTo("a2");
        assertThat(chat.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678901Z"));
    }

    @Test
    void readsEveryBlockAndPairsResultsByName() {
        assertThat(messages.get("a2").parts())
                .startsWith(
                        new ContentPart.Reasoning("Which one?", "Choosing"), new ContentPart.Text("Take the second."));
        var calls = messages.get("a2").parts().stream()
                .filter(ContentPart.ToolCall.class::isInstance)
                .map(ContentPart.ToolCall.class::cast)
                .collect(Collectors.toMap(ContentPart.ToolCall::name, ContentPart.ToolCall::callId));
        assertThat(messages.get("a2").parts())
                .filteredOn(ContentPart.ToolResult.class::isInstance)
                .extracting(
                        part -> ((ContentPart.ToolResult) part).callId(),
                        ContentPart::text,
                        part -> ((ContentPart.ToolResult) part).error())
                .containsExactly(tuple(calls.get("repl"), "2", false), tuple(calls.get("web_search"), "found", true));
        assertThat(messages.get("a2").parts().getLast()).isInstanceOf(ContentPart.Unknown.class);
        assertThat(messages.get("a2").text()).isEqualTo("Take the second.");
    }

    @Test
    void keepsTheTextOfAttachmentsAndTheNamesOfFiles() {
        assertThat(messages.get("h1").parts())
                .contains(
                        new ContentPart.File("one\ntwo", "list.txt", null, "txt", 7L),
                        new ContentPart.File("", "photo.jpg", null, null, null));
    }

    @Test
    void fallsBackToTheFlatTextOfOldExports() {
        assertThat(messages.get("a1").parts()).containsExactly(new ContentPart.Text("Take the first."));
    }

    @Test
    void takesTheOrderOfTheFileWhereNothingIsLinked() {
        var old = Exports.conversation("""
                {"uuid": "o", "chat_messages": [
                  {"uuid": "1", "sender": "human", "text": "a", "created_at": "2025-06-01T12:00:00"},
                  {"uuid": "2", "sender": "assistant", "text": "b", "created_at": "2025-06-01T11:00:00"},
                  {"uuid": "3", "sender": "human", "text": "   "}]}
                """);
        assertThat(old.messages()).extracting(ImportedMessage::parentId).containsExactly(null, "1", "2");
        assertThat(old.currentMessage()).isEqualTo("3");
        assertThat(old.messages().get(2).hidden()).isTrue();
        assertThat(old.messages().get(0).createdAt()).isEqualTo(Instant.parse("2025-06-01T12:00:00Z"));
    }

    @Test
    void takesApartTheTagsOfOldArtifacts() {
        var message = Exports.conversation("""
                {"uuid": "o", "chat_messages": [{"uuid": "1", "sender": "assistant", "text": "", "content": [{"type": "text",
                  "text": "Here:<antThinking>hm</antThinking><antArtifact identifier=\\"x\\" title=\\"Page\\" type=\\"text/html\\"><b>1</b></antArtifact>done <antArtifact open"}]}]}
                """).messages().getFirst();
        assertThat(message.parts())
                .containsExactly(
                        new ContentPart.Text("Here:"),
                        new ContentPart.Reasoning("hm", null),
                        new ContentPart.Artifact("<b>1</b>", "Page", "x", "text/html", null),
                        new ContentPart.Text("done <antArtifact open"));
    }

    @Test
    void givesMessagesWithoutIdsTheSameOnesInAnyOrder() {
        var one = Exports.conversation("""
                {"uuid": "o", "chat_messages": [{"sender": "human", "text": "a", "created_at": "2025-06-01T12:00:00Z"},
                  {"sender": "assistant", "text": "b", "created_at": "2025-06-01T12:00:01Z"}]}
                """);
        var other = Exports.conversation("""
                {"uuid": "o", "chat_messages": [{"sender": "assistant", "text": "b", "created_at": "2025-06-01T12:00:01Z"},
                  {"sender": "human", "text": "a", "created_at": "2025-06-01T12:00:00Z"}]}
                """);
        assertThat(one.messages())
                .extracting(ImportedMessage::sourceId)
                .containsExactlyInAnyOrderElementsOf(
                        other.messages().stream().map(ImportedMessage::sourceId).toList());
    }

    @Test
    void makesAPromptOfAProjectsInstructionsAndOutputsOfItsDocumentsAndMemories() {
        var found = Exports.read(
                "claude.zip",
                Exports.zip(
                        "projects.json", """
                [{"uuid": "p1", "name": "Letters", "prompt_template": "Write politely.", "docs": [{"uuid": "d", "filename": "a", "content": "b"}]},
                 {"uuid": "p2", "name": "Plain", "prompt_template": "", "docs": []}]""",
                        "users.json", "[{\"uuid\": \"u\", \"full_name\": \"A\", \"email_address\": \"a@example.org\"}]",
                        "memories.json", """
                {"account_uuid": "u", "conversations_memory": "Likes gardens.", "project_memories": {"p1": "Writes letters."}}"""));
        assertThat(found).hasSize(6);
        assertThat(found.get(0).record()).isInstanceOfSatisfying(ImportedDocument.class, project -> {
            assertThat(project.exchanges())
                    .containsExactly(new ImportedDocument.Exchange("Write politely.", List.of()));
            assertThat(project.remarks()).isEmpty();
        });
        assertThat(found.stream().map(FoundRecord::record))
                .filteredOn(ImportedDocument.class::isInstance)
                .map(ImportedDocument.class::cast)
                .filteredOn(
                        document -> !document.exchanges().getFirst().outputs().isEmpty())
                .extracting(
                        ImportedDocument::title,
                        ImportedDocument::folders,
                        document -> document.exchanges()
                                .getFirst()
                                .outputs()
                                .getFirst()
                                .text())
                .containsExactly(
                        tuple("a", List.of("Letters"), "b"),
                        tuple("What Claude remembers", List.of("Claude memory"), "Likes gardens."),
                        tuple("What Claude remembers of project p1", List.of("Claude memory"), "Writes letters."));
        assertThat(found.stream().map(FoundRecord::record))
                .filteredOn(SkippedRecord.class::isInstance)
                .map(record -> ((SkippedRecord) record).reason())
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("neither instructions nor documents"),
                        reason -> assertThat(reason).contains("personal data"));
    }

    @Test
    void readsWhatWasEncodedTwice() {
        var conversation = Exports.conversation("""
                [{"uuid": "c", "name": "Twice", "chat_messages": [
                  {"uuid": "1", "sender": "human", "text": "", "content": "[{\\"type\\": \\"text\\", \\"text\\": \\"plan the garden\\"}]"},
                  {"uuid": "2", "sender": "assistant", "text": "", "content": [{"type": "tool_use", "name": "artifacts",
                    "input": "{\\"title\\": \\"Plan\\", \\"content\\": \\"# Plan: four beds\\"}"}]},
                  {"uuid": "3", "sender": "human", "text": "the plain field", "content": "not json, other words"}]}]""");
        assertThat(conversation.messages())
                .extracting(ImportedMessage::text)
                .containsExactly("plan the garden", "# Plan: four beds", "the plain field");
        var call = (ContentPart.ToolCall) conversation.messages().get(1).parts().getFirst();
        assertThat(call.input()).isNotNull();
        assertThat(conversation.messages().get(2).parts().toString()).contains("not json, other words");
    }

    @Test
    void keepsTheIdOfAPictureWhoseBytesAreElsewhere() {
        var conversation = Exports.conversation("""
                [{"uuid": "c", "chat_messages": [{"uuid": "1", "sender": "human", "text": "",
                  "content": [{"type": "image", "file_uuid": "f-209", "source": null}]}]}]""");
        var image =
                (ContentPart.Image) conversation.messages().getFirst().parts().getFirst();
        assertThat(image.pointer()).isEqualTo("f-209");
    }

    @Test
    void takesPeopleAndModelToSpeakInTurnWhereNobodySaysWhoDoes() {
        var conversation = Exports.conversation("""
                [{"title": "No senders", "create_time": 1000, "conversation_id": "fx",
                  "chat_messages": [{"text": "Hello"}, {"text": "Good day"}]}]""");
        assertThat(conversation.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(Role.USER, Role.ASSISTANT);
        assertThat(conversation.sourceId()).isEqualTo("fx");
        assertThat(conversation.createdAt()).isNull();
        assertThat(conversation.remarks()).hasSize(2);
    }

    @Test
    void keepsWhatNoPartSaysWithTheMetadata() {
        var message = message("""
                "text": "A summary that the blocks do not say.", "content": [
                  {"type": "text", "text": "Hello", "start_timestamp": "2025-06-01T12:00:00Z", "aside": {"note": ["unheard of"]}},
                  {"type": "voice_note", "title": "Memo", "text": "spoken"},
                  {"type": "tool_result", "name": "x", "content": [], "display_content": null}]""");
        assertThat(message.text()).isEqualTo("Hello\n\nspoken");
        assertThat(message.metadata().path(Leftovers.FIELD).properties())
                .extracting(entry -> entry.getKey(), entry -> entry.getValue().stringValue())
                .containsExactly(
                        tuple("/text", "A summary that the blocks do not say."),
                        tuple("/content/0/start_timestamp", "2025-06-01T12:00:00Z"),
                        tuple("/content/0/aside/note/0", "unheard of"),
                        tuple("/content/1/title", "Memo"));
    }

    @Test
    void keepsNothingTwice() {
        var message = message("""
                "text": "One.\\n```\\nThis block is not supported on your current device yet.\\n```\\nTwo.", "content": [
                  {"type": "text", "text": "One."}, {"type": "tool_use", "name": "repl", "input": {"code": "1+1"}},
                  {"type": "text", "text": "Two."}]""");
        assertThat(message.metadata().has(Leftovers.FIELD)).isFalse();
    }

    @Test
    void showsTheWordsOfContentThatIsNoListOfBlocks() {
        assertThat(message("\"content\": {\"type\": \"text\", \"text\": \"alone\"}")
                        .text())
                .isEqualTo("alone");
        assertThat(message("\"content\": [\"one\", null, \"two\"]").text()).isEqualTo("one\n\ntwo");
        assertThat(message("\"text\": {\"words\": \"deep down\"}").parts())
                .singleElement()
                .isInstanceOfSatisfying(
                        ContentPart.Unknown.class,
                        part -> assertThat(part.text()).isEqualTo("deep down"));
    }

    @Test
    void leavesJsonThatSomebodyWroteAsItIs() {
        assertThat(message("\"content\": \"[1, 2, {\\\"a\\\": 3}]\"").text()).isEqualTo("[1, 2, {\"a\": 3}]");
    }

    @Test
    void showsWhatTheInterfaceShowsOfAResultThatSaysNothing() {
        var message = message("""
                "content": [{"type": "tool_result", "name": "x", "content": [],
                  "display_content": {"type": "rich_content", "content": [{"title": "Plum fair", "url": "https://example.org"}]}},
                  {"type": "tool_result", "name": "y", "content": "[{\\"type\\": \\"text\\", \\"text\\": \\"four beds\\"}]"}]""");
        assertThat(message.parts())
                .extracting(ContentPart::text)
                .containsExactly("Plum fair\nhttps://example.org", "four beds");
    }

    @Test
    void takesApartTheTagsOfATextWithSources() {
        var message = message("""
                "content": [{"type": "text", "text": "<antThinking>hm</antThinking>So it is.",
                  "citations": [{"details": {"type": "web", "url": "https://example.org"}}, {"title": "T", "cited_text": "cited"}]}]""");
        assertThat(message.parts())
                .containsExactly(
                        new ContentPart.Reasoning("hm", null),
                        new ContentPart.Text(
                                "So it is.",
                                null,
                                List.of(new Citation(null, "https://example.org"), new Citation("T", null))));
        assertThat(message.metadata().path(Leftovers.FIELD).properties()).hasSize(1);
    }

    @Test
    void namesFilesOfWhichThereIsNothingButTheName() {
        assertThat(message("\"text\": \"see\", \"files\": [\"roof.pdf\"], \"attachments\": [\"plan.txt\"]")
                        .parts())
                .filteredOn(ContentPart.File.class::isInstance)
                .extracting(part -> ((ContentPart.File) part).name())
                .containsExactly("plan.txt", "roof.pdf");
    }

    @Test
    void namesADocumentOfAProjectThatHasNoText() {
        var found = Exports.read("projects.json", """
                [{"uuid": "p", "name": "Knowledge", "prompt_template": "", "docs": [{"uuid": "d", "filename": "a.pdf"}]}]""");
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.record()).isInstanceOfSatisfying(SkippedRecord.class, document -> {
                    assertThat(document.title()).isEqualTo("a.pdf");
                    assertThat(document.leftOut()).isTrue();
                }));
    }

    private static ImportedMessage message(String fields) {
        return Exports.conversation(
                        "{\"uuid\": \"o\", \"chat_messages\": [{\"uuid\": \"1\", \"sender\": \"assistant\", " + fields
                                + "}]}")
                .messages()
                .getFirst();
    }

    @Test
    void readsAChatOfClaudeDesign() {
        var chat = Exports.conversation("""
                {"uuid": "d", "title": "Landing page", "created_at": "2026-03-01T10:00:00Z",
                 "project": {"uuid": "p", "name": "Bakery"}, "messages": [
                  {"uuid": "m1", "role": "user", "content": {"content": "A warm page, please", "authorAccountUuid": "x",
                    "attachments": [{"name": "menu.txt", "content": "Rye bread"}]}},
                  {"uuid": "m2", "role": "assistant", "created_at": "2026-03-01T10:00:05Z", "content": {"content": "Done", "contentBlocks": [
                    {"type": "thinking", "text": "Warm colours"},
                    {"type": "tool_call", "toolCall": {"id": "t", "name": "write_file", "input": {"path": "i.html", "content": "<h1>Bakery</h1>"}, "result": "written"}},
                    {"type": "user_interjection", "message": {"content": "And opening hours"}},
                    {"type": "error", "message": "The canvas was busy"},
                    {"type": "text", "text": "Here it is"}]}}]}
                """);
        assertThat(chat.title()).isEqualTo("Bakery: Landing page");
        assertThat(chat.sourceId()).isEqualTo("d");
        assertThat(chat.messages()).extracting(ImportedMessage::role).containsExactly(Role.USER, Role.ASSISTANT);
        assertThat(chat.messages().get(0).parts())
                .extracting(ContentPart::text)
                .containsExactly("A warm page, please", "Rye bread");
        assertThat(chat.messages().get(1).parts())
                .extracting(ContentPart::text)
                .containsExactly(
                        "Warm colours",
                        "<h1>Bakery</h1>",
                        "written",
                        "And opening hours",
                        "The canvas was busy",
                        "Here it is");
        // the flat text is not what the interface shows where there are blocks
        assertThat(chat.metadata().path(Leftovers.FIELD).values())
                .extracting(one -> one.stringValue())
                .containsExactly("Done");
    }
}
