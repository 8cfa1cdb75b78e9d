package dev.outputhub.conversation.format.librechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LibreChatTests {

    private static final String NESTED = """
            {"conversationId": "c", "title": "Trees", "exportAt": "08:12:16 GMT-0400", "branches": true, "recursive": true,
             "options": {"model": "gpt-4o", "promptPrefix": "Be short.", "chatGptLabel": "Gardener"},
             "messages": [{"messageId": "u", "parentMessageId": "00000000-0000-0000-0000-000000000000",
               "isCreatedByUser": true, "sender": "User", "text": "Which tree?", "createdAt": "2025-05-01T10:00:00.000Z",
               "children": [
                 {"messageId": "a1", "parentMessageId": "u", "isCreatedByUser": false, "sender": "Gardener", "text": "",
                  "createdAt": "2025-05-01T10:00:01.000Z", "updatedAt": "2025-05-01T10:00:02.000Z", "model": "o1",
                  "content": [{"type": "think", "think": "Oak or lime"},
                    {"type": "tool_call", "tool_call": {"id": "t", "name": "search", "args": "{\\"query\\": \\"oak\\"}", "output": "found"}},
                    {"type": "text", "text": "An oak."}],
                  "files": [{"file_id": "f", "filename": "oak.pdf", "type": "application/pdf", "bytes": 12}],
                  "children": [{"messageId": "u2", "parentMessageId": "a1", "isCreatedByUser": true, "text": "Why?",
                    "createdAt": "2025-05-01T10:01:00.000Z"}]},
                 {"messageId": "a2", "isCreatedByUser": false, "text": "A lime.", "createdAt": "2025-05-01T10:00:30.000Z"},
                 7]}]}
            """;

    private final ImportedConversation chat = Exports.conversation(NESTED);

    @Test
    void flattensNestedMessagesWithTheirBranches() {
        assertThat(chat.platform()).isEqualTo(Platform.LIBRECHAT);
        assertThat(chat.sourceId()).isEqualTo("c");
        assertThat(chat.messages())
                .extracting(ImportedMessage::sourceId)
                .containsExactly("system-prompt", "u", "a1", "u2", "a2");
        assertThat(message("a1").parentId()).isEqualTo("u");
        assertThat(message("a2").parentId()).isEqualTo("u");
        assertThat(message("a2").position()).isEqualTo(1);
        assertThat(chat.currentMessage()).isEqualTo("u2");
        assertThat(chat.lostMessages()).isEqualTo(1);
    }

    @Test
    void doesNotTakeATimeWithoutADayForATime() {
        assertThat(chat.createdAt()).isEqualTo(Instant.parse("2025-05-01T10:00:00Z"));
        assertThat(chat.updatedAt()).isEqualTo(Instant.parse("2025-05-01T10:01:00Z"));
        assertThat(chat.metadata().path("exportAt").asString()).startsWith("08:12:16");
    }

    @Test
    void keepsReasoningToolsFilesAndModel() {
        assertThat(message("a1").parts())
                .extracting(part -> part.getClass().getSimpleName())
                .containsExactly("Reasoning", "ToolCall", "ToolResult", "Text", "File");
        assertThat(message("a1").text()).isEqualTo("An oak.");
        assertThat(message("a1").model()).isEqualTo("o1");
        assertThat(message("a2").model()).isEqualTo("gpt-4o");
        assertThat(((ContentPart.File) message("a1").parts().getLast()).name()).isEqualTo("oak.pdf");
    }

    @Test
    void keepsThePersonaAndItsInstructions() {
        assertThat(message("system-prompt").role()).isEqualTo(Role.SYSTEM);
        assertThat(message("system-prompt").text()).isEqualTo("Be short.");
        assertThat(chat.metadata().path("options").path("chatGptLabel").asString())
                .isEqualTo("Gardener");
    }

    @Test
    void takesSeveralFirstMessagesOfAFlatExportForBranches() {
        var flat = Exports.conversation("""
                {"conversationId": "c", "branches": true, "recursive": false, "messages": [
                  {"messageId": "b", "parentMessageId": "a", "isCreatedByUser": false, "text": "2"},
                  {"messageId": "a", "parentMessageId": "00000000-0000-0000-0000-000000000000", "isCreatedByUser": true, "text": "1"},
                  {"messageId": "z", "parentMessageId": null, "isCreatedByUser": true, "text": "edited"}]}
                """);
        assertThat(flat.messages()).extracting(ImportedMessage::parentId).containsExactly(null, "a", null);
    }

    @Test
    void readsALineOfMessagesThatNameNoParents() {
        var line = Exports.conversation("""
                {"conversationId": "c", "messages": [{"messageId": "1", "isCreatedByUser": true, "text": "a"},
                  {"messageId": "2", "isCreatedByUser": false, "text": "b"}, {"messageId": "3", "sender": "user", "text": "c"}]}
                """);
        assertThat(line.messages()).extracting(ImportedMessage::parentId).containsExactly(null, "1", "2");
        assertThat(line.messages().getLast().role()).isEqualTo(Role.USER);
    }

    @Test
    void takesApartThoughtsAndArtifactsInATextAndLeavesWhatIsNotClosed() {
        var message = Exports.conversation("""
                {"conversationId": "c", "messages": [{"messageId": "1", "isCreatedByUser": false, "text":
                 ":::thinking\\nhm\\n:::\\nHere:\\n:::artifact{identifier=\\"p\\" type=\\"text/html\\" title=\\"Page\\"}\\n```html\\n<b>1</b>\\n```\\n:::\\ndone\\n:::thinking\\nopen"}]}
                """).messages().getFirst();
        assertThat(message.parts())
                .containsExactly(
                        new ContentPart.Reasoning("hm", null),
                        new ContentPart.Text("\nHere:\n"),
                        new ContentPart.Artifact("<b>1</b>", "Page", "p", "text/html", "html"),
                        new ContentPart.Text("\ndone\n:::thinking\nopen"));
    }

    @Test
    void takesSeveralExportsPutTogetherByHand() {
        assertThat(Exports.conversations(
                        Exports.read("all.json", "[" + NESTED + "," + NESTED.replace("\"c\"", "\"d\"") + "]")))
                .extracting(ImportedConversation::sourceId)
                .containsExactly("c", "d");
    }

    private ImportedMessage message(String id) {
        return chat.messages().stream()
                .filter(message -> message.sourceId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
