package dev.outputhub.conversation.format.codex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CodexTests {

    private static final String ROLLOUT = """
            {"timestamp":"2026-02-01T08:00:00.000Z","type":"session_meta","payload":{"id":"r","timestamp":"2026-02-01T07:59:59.000Z","cwd":"/work","cli_version":"0.60","instructions":"Keep tests green.","git":{"branch":"main"}}}
            {"timestamp":"2026-02-01T08:00:00.100Z","type":"turn_context","payload":{"model":"gpt-5-codex","cwd":"/work"}}
            {"timestamp":"2026-02-01T08:00:01.000Z","type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"<environment_context>\\n</environment_context>"}]}}
            {"timestamp":"2026-02-01T08:00:02.000Z","type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"List the files"}]}}
            {"timestamp":"2026-02-01T08:00:02.000Z","type":"event_msg","payload":{"type":"user_message","message":"List the files","kind":"plain"}}
            {"timestamp":"2026-02-01T08:00:03.000Z","type":"response_item","payload":{"type":"reasoning","summary":[{"type":"summary_text","text":"Use ls"}],"content":null,"encrypted_content":"xx"}}
            {"timestamp":"2026-02-01T08:00:03.000Z","type":"event_msg","payload":{"type":"agent_reasoning","text":"Use ls"}}
            {"timestamp":"2026-02-01T08:00:04.000Z","type":"response_item","payload":{"type":"function_call","name":"shell","arguments":"{\\"command\\":[\\"ls\\",\\"-a\\"]}","call_id":"c1"}}
            {"timestamp":"2026-02-01T08:00:05.000Z","type":"response_item","payload":{"type":"function_call_output","call_id":"c1","output":"a.txt"}}
            {"timestamp":"2026-02-01T08:00:05.500Z","type":"event_msg","payload":{"type":"token_count","info":{}}}
            {"timestamp":"2026-02-01T08:00:05.600Z","type":"event_msg","payload":{"type":"error","message":"stream was cut"}}
            {"timestamp":"2026-02-01T08:00:06.000Z","type":"response_item","payload":{"type":"message","role":"assistant","content":[{"type":"output_text","text":"There is a.txt."}]}}
            """;

    private final ImportedConversation session =
            Exports.conversations(Exports.read("rollout.jsonl", ROLLOUT)).getFirst();

    @Test
    void readsTheItemsInOrderAndEventsOnlyWhereNothingElseSaysThem() {
        assertThat(session.platform()).isEqualTo(Platform.CODEX);
        assertThat(session.sourceId()).isEqualTo("r");
        assertThat(session.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(
                        Role.SYSTEM,
                        Role.USER,
                        Role.USER,
                        Role.ASSISTANT,
                        Role.ASSISTANT,
                        Role.TOOL,
                        Role.SYSTEM,
                        Role.ASSISTANT);
        assertThat(session.messages().get(2).text()).isEqualTo("List the files");
        assertThat(session.messages().getLast().text()).isEqualTo("There is a.txt.");
        assertThat(session.currentMessage())
                .isEqualTo(session.messages().getLast().sourceId());
    }

    @Test
    void pairsCallsWithTheirResults() {
        assertThat(session.messages().get(4).parts().getFirst())
                .isInstanceOfSatisfying(ContentPart.ToolCall.class, call -> {
                    assertThat(call.callId()).isEqualTo("c1");
                    assertThat(call.text()).isEqualTo("ls -a");
                });
        assertThat(session.messages().get(5).parts())
                .containsExactly(new ContentPart.ToolResult("c1", null, "a.txt", false, null));
    }

    @Test
    void hidesTheContextThatTheProgramAdds() {
        assertThat(session.messages().get(1).hidden()).isTrue();
        assertThat(session.messages().get(0).parts()).containsExactly(new ContentPart.Context("Keep tests green."));
    }

    @Test
    void knowsModelTimesAndWhatElseWasThere() {
        assertThat(session.model()).isEqualTo("gpt-5-codex");
        assertThat(session.createdAt()).isEqualTo(Instant.parse("2026-02-01T07:59:59Z"));
        assertThat(session.metadata().path("git").path("branch").asString()).isEqualTo("main");
        assertThat(session.metadata().path("otherRecords").path("token_count").asInt())
                .isEqualTo(1);
    }

    @Test
    void readsSessionsOfBeforeTheirLinesWereWrapped() {
        var old = Exports.conversations(Exports.read("rollout.jsonl", """
                        {"id":"o","timestamp":"2025-05-01T08:00:00.000Z","instructions":null,"git":{"branch":"main"}}
                        {"record_type":"state"}
                        {"type":"message","role":"user","content":[{"type":"input_text","text":"List the files"}]}
                        {"type":"function_call","name":"shell","arguments":"{}","call_id":"c"}
                        {"type":"function_call_output","call_id":"c","output":"a.txt"}
                        {"type":"message","role":"assistant","content":[{"type":"output_text","text":"There is a.txt."}]}
                        """)).getFirst();
        assertThat(old.sourceId()).isEqualTo("o");
        assertThat(old.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(Role.USER, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT);
        assertThat(old.createdAt()).isEqualTo(Instant.parse("2025-05-01T08:00:00Z"));
    }

    @Test
    void givesOlderMessagesTheSameIdsWhenTheSessionWentOn() {
        var longer = Exports.conversations(
                        Exports.read(
                                "rollout.jsonl",
                                ROLLOUT
                                        + "{\"timestamp\":\"2026-02-01T09:00:00.000Z\",\"type\":\"response_item\",\"payload\":{\"type\":\"message\",\"role\":\"user\",\"content\":[{\"type\":\"input_text\",\"text\":\"Thanks\"}]}}\n"))
                .getFirst();
        assertThat(longer.messages().subList(0, session.messages().size()))
                .extracting(ImportedMessage::sourceId)
                .containsExactlyElementsOf(session.messages().stream()
                        .map(ImportedMessage::sourceId)
                        .toList());
    }
}
