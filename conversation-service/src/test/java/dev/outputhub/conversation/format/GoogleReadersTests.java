package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoogleReadersTests {

    private static final String STUDIO = """
            {"runSettings": {"model": "models/gemini-2.5-pro", "temperature": 0.4},
             "systemInstruction": {"parts": [{"text": "Be brief."}]},
             "chunkedPrompt": {"chunks": [
               {"role": "user", "text": "Plot it", "createTime": "2026-01-05T10:00:00Z"},
               {"role": "user", "driveDocument": {"id": "drive-1"}},
               {"role": "model", "text": "I will plot.", "isThought": true, "parts": [{"text": "I will ", "thought": true}, {"text": "plot.", "thought": true}]},
               {"role": "model", "text": "Done.", "finishReason": "STOP",
                "grounding": {"groundingSources": [{"uri": "https://a.test", "title": "A"}]}},
               {"role": "model", "executableCode": {"code": "print(1)", "language": "PYTHON"}},
               {"role": "model", "codeExecutionResult": {"outcome": "OUTCOME_OK", "output": "1"}},
               {"role": "user", "inlineFile": {"mimeType": "image/png", "data": "AAAA"}},
               7
             ], "pendingInputs": [{"text": "not sent"}]}}
            """;

    private static final String CLI = """
            {"sessionId": "s-1", "projectHash": "ab", "startTime": "2026-01-05T10:00:00.000Z", "lastUpdated": "2026-01-05T10:01:00.000Z",
             "summary": "List files",
             "messages": [
               {"id": "m1", "timestamp": "2026-01-05T10:00:00.000Z", "type": "user", "content": [{"text": "ls"}]},
               {"id": "m2", "timestamp": "2026-01-05T10:00:05.000Z", "type": "gemini", "content": "Two files.", "model": "gemini-2.5-flash",
                "thoughts": [{"subject": "Look", "description": "I look."}],
                "toolCalls": [{"id": "t1", "name": "list_directory", "args": {"path": "."}, "status": "success",
                  "result": [{"functionResponse": {"id": "t1", "name": "list_directory", "response": {"output": "a\\nb"}}}]}],
                "tokens": {"total": 9}},
               {"id": "m3", "type": "info", "content": "Bye"},
               null]}
            """;

    @Test
    void readsAPromptOfAiStudio() {
        var chat = (ImportedConversation)
                Exports.read("My prompt v1.2", STUDIO).getFirst().record();
        assertThat(chat.platform()).isEqualTo(Platform.AI_STUDIO);
        assertThat(chat.title()).isEqualTo("My prompt v1.2");
        assertThat(chat.model()).isEqualTo("gemini-2.5-pro");
        assertThat(chat.createdAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(chat.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(
                        Role.SYSTEM, Role.USER, Role.USER, Role.ASSISTANT, Role.ASSISTANT, Role.ASSISTANT, Role.USER);
        assertThat(chat.messages().get(3).parts())
                .containsExactly(
                        new ContentPart.Reasoning("I will plot.", null),
                        new ContentPart.Text("Done.", null, List.of(new Citation("A", "https://a.test"))));
        assertThat(chat.messages().get(2).parts())
                .containsExactly(new ContentPart.File("", null, "drive-1", "document", null));
        assertThat(chat.lostMessages()).isEqualTo(1);
        assertThat(chat.metadata().toString()).contains("not sent");
        assertThat(chat.remarks()).hasSize(2);
    }

    @Test
    void tellsPromptsThatBeginAlikeByTheirNames() {
        var bytes = STUDIO.getBytes(StandardCharsets.UTF_8);
        assertThat(Exports.read("One", bytes).getFirst().record().sourceId())
                .isEqualTo(Exports.read("One", bytes).getFirst().record().sourceId())
                .isNotEqualTo(Exports.read("Two", bytes).getFirst().record().sourceId());
    }

    @Test
    void readsASessionOfGeminiCli() {
        var chat = Exports.conversation(CLI);
        assertThat(chat.platform()).isEqualTo(Platform.GEMINI_CLI);
        assertThat(chat.sourceId()).isEqualTo("s-1");
        assertThat(chat.title()).isEqualTo("List files");
        assertThat(chat.model()).isEqualTo("gemini-2.5-flash");
        assertThat(chat.messages()).extracting(ImportedMessage::text).containsExactly("ls", "Two files.", "Bye");
        assertThat(chat.messages().get(1).parts())
                .hasSize(4)
                .contains(new ContentPart.Reasoning("I look.", "Look"))
                .anySatisfy(part -> assertThat(part).isInstanceOfSatisfying(ContentPart.ToolResult.class, result -> {
                    assertThat(result.callId()).isEqualTo("t1");
                    assertThat(result.text()).isEqualTo("a\nb");
                    assertThat(result.error()).isFalse();
                }));
        assertThat(chat.messages().get(1).metadata().get("tokens").get("total").asInt())
                .isEqualTo(9);
        assertThat(chat.messages().get(2).hidden()).isTrue();
        assertThat(chat.lostMessages()).isEqualTo(1);
    }
}
