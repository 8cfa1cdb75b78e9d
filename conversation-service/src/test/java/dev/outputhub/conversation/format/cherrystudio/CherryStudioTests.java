package dev.outputhub.conversation.format.cherrystudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CherryStudioTests {

    private static final String ASSISTANTS = """
            {"assistants": [{"id": "as", "name": "Guide", "prompt": "Show the way.", "topics": [
              {"id": "t", "name": "Alps", "assistantId": "as", "createdAt": "2026-01-01T10:00:00Z", "updatedAt": "2026-01-02T10:00:00Z"}]}]}
            """;

    private final List<FoundRecord> found = Exports.read("data.json", backup());

    @Test
    void setsAnswersOfSeveralModelsSideBySide() {
        var chat = Exports.conversations(found).getFirst();
        assertThat(chat.title()).isEqualTo("Alps");
        assertThat(chat.messages())
                .extracting(ImportedMessage::sourceId, ImportedMessage::parentId)
                .containsExactly(tuple("q", null), tuple("a1", "q"), tuple("q2", "a1"), tuple("a2", "q"));
        assertThat(chat.currentMessage()).isEqualTo("q2");
        assertThat(chat.metadata().path("assistant").asString()).isEqualTo("Guide");
    }

    @Test
    void readsTheBlocksOfAMessageAndNamesTheMissingOne() {
        var chat = Exports.conversations(found).getFirst();
        var answer = chat.messages().get(1);
        assertThat(answer.model()).isEqualTo("gpt-5");
        assertThat(answer.parts())
                .containsExactly(
                        new ContentPart.Reasoning("peaks", null),
                        new ContentPart.ToolCall(
                                "k",
                                "map",
                                "alps",
                                answer.parts().get(1) instanceof ContentPart.ToolCall call ? call.input() : null),
                        new ContentPart.ToolResult("k", "map", "shown", false, null),
                        new ContentPart.Text("Go up.", null, List.of(new Citation("Map", "https://example.org/map"))),
                        new ContentPart.File("", "route.pdf", "f", ".pdf", 9L));
        assertThat(chat.remarks()).contains("A part of a message is not in the backup");
    }

    @Test
    void makesAnAgentOfAnAssistant() {
        assertThat(found.getLast().record()).isInstanceOfSatisfying(ArchivedRecord.class, agent -> {
            assertThat(agent.kind()).isEqualTo("agent");
            assertThat(agent.title()).isEqualTo("Guide");
            assertThat(agent.record().at("/versions/0/instructions").asString()).isEqualTo("Show the way.");
            assertThat(Exports.conversations(found))
                    .extracting(ImportedConversation::agent)
                    .containsOnly(agent.sourceId());
        });
    }

    private static String backup() {
        var json = JsonMapper.builder().build();
        var state = json.createObjectNode().put("assistants", ASSISTANTS).toString();
        var storage =
                json.createObjectNode().put("persist:cherry-studio", state).toString();
        return """
                {"time": 1767300000000, "version": 5, "localStorage": %s, "indexedDB": {"topics": [{"id": "t", "messages": [
                  {"id": "q", "role": "user", "content": "Where?", "createdAt": "2026-01-01T10:00:00Z"},
                  {"id": "a1", "role": "assistant", "askId": "q", "foldSelected": true, "model": {"id": "gpt-5"}, "blocks": ["b1", "b2", "b3", "b4", "b5", "gone"], "createdAt": "2026-01-01T10:00:01Z"},
                  {"id": "a2", "role": "assistant", "askId": "q", "model": {"id": "glm"}, "content": "Stay.", "reasoning_content": "lazy", "createdAt": "2026-01-01T10:00:02Z"},
                  {"id": "q2", "role": "user", "content": "Then?", "createdAt": "2026-01-01T10:00:03Z"}]}],
                  "message_blocks": [{"id": "b1", "type": "thinking", "content": "peaks"},
                    {"id": "b2", "type": "tool", "toolId": "k", "toolName": "map", "arguments": {"query": "alps"}, "content": "shown"},
                    {"id": "b3", "type": "main_text", "content": "Go up."},
                    {"id": "b4", "type": "citation", "response": {"results": [{"title": "Map", "url": "https://example.org/map"}]}},
                    {"id": "b5", "type": "file", "file": {"id": "f", "origin_name": "route.pdf", "ext": ".pdf", "size": 9}}]}}
                """.formatted(storage);
    }
}
