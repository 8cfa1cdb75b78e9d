package dev.outputhub.conversation.format.claudecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SkippedRecord;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaudeCodeTests {

    private static final String SESSION = """
            {"type":"file-history-snapshot","messageId":"m0","snapshot":{}}
            {"type":"user","uuid":"u1","parentUuid":null,"sessionId":"s","cwd":"/work","gitBranch":"main","version":"2.0.1","timestamp":"2026-01-01T10:00:00.000Z","isSidechain":false,"message":{"role":"user","content":"Fix both files"}}
            {"type":"assistant","uuid":"a1","parentUuid":"u1","sessionId":"s","timestamp":"2026-01-01T10:00:01.000Z","message":{"id":"msg_1","role":"assistant","model":"claude-opus-4-5","content":[{"type":"thinking","thinking":"Two edits"}]}}
            {"type":"assistant","uuid":"a2","parentUuid":"a1","sessionId":"s","timestamp":"2026-01-01T10:00:02.000Z","message":{"id":"msg_1","role":"assistant","model":"claude-opus-4-5","content":[{"type":"tool_use","id":"t1","name":"Read","input":{"file_path":"a"}}]}}
            {"type":"progress","uuid":"p1","parentUuid":"a2","sessionId":"s","timestamp":"2026-01-01T10:00:02.500Z","data":{"type":"hook_progress"}}
            {"type":"assistant","uuid":"a3","parentUuid":"p1","sessionId":"s","timestamp":"2026-01-01T10:00:03.000Z","message":{"id":"msg_1","role":"assistant","model":"claude-opus-4-5","stop_reason":"tool_use","content":[{"type":"tool_use","id":"t2","name":"Task","input":{"prompt":"Look at b"}}]}}
            {"type":"user","uuid":"x1","parentUuid":null,"sessionId":"s","isSidechain":true,"agentId":"g7","timestamp":"2026-01-01T10:00:04.000Z","message":{"role":"user","content":"Look at b"}}
            {"type":"assistant","uuid":"x2","parentUuid":"x1","sessionId":"s","isSidechain":true,"agentId":"g7","timestamp":"2026-01-01T10:00:05.000Z","message":{"id":"msg_x","role":"assistant","model":"claude-haiku-4-5","content":[{"type":"text","text":"b is fine"}]}}
            {"type":"user","uuid":"r1","parentUuid":"a2","sessionId":"s","timestamp":"2026-01-01T10:00:06.000Z","toolUseResult":{"file":{}},"message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"text of a"}]}}
            {"type":"user","uuid":"r2","parentUuid":"a3","sessionId":"s","timestamp":"2026-01-01T10:00:07.000Z","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t2","is_error":true,"content":[{"type":"text","text":"b is fine"}]}]}}
            {"type":"assistant","uuid":"a4","parentUuid":"r2","sessionId":"s","timestamp":"2026-01-01T10:00:08.000Z","message":{"id":"msg_2","role":"assistant","model":"claude-opus-4-5","content":[{"type":"text","text":"Both are fixed."}]}}
            {"type":"user","uuid":"u2","parentUuid":"a4","sessionId":"s","isMeta":true,"timestamp":"2026-01-01T10:00:09.000Z","message":{"role":"user","content":"Caveat: a note"}}
            {"type":"system","uuid":"y1","parentUuid":"u2","sessionId":"s","subtype":"informational","content":"Compacted","timestamp":"2026-01-01T10:00:10.000Z"}
            {"type":"summary","summary":"Fixing two files","leafUuid":"a4"}
            """;

    private final List<FoundRecord> found = Exports.read("s.jsonl", SESSION);
    private final ImportedConversation session = Exports.conversations(found).getFirst();

    @Test
    void joinsTheRecordsOfOneAnswerAndOfItsResults() {
        assertThat(session.platform()).isEqualTo(Platform.CLAUDE_CODE);
        assertThat(session.messages())
                .extracting(ImportedMessage::sourceId)
                .containsExactly("u1", "a1", "x1", "x2", "r1", "a4", "u2", "y1");
        assertThat(message("a1").parts())
                .extracting(part -> part.getClass().getSimpleName())
                .containsExactly("Reasoning", "ToolCall", "ToolCall");
        assertThat(message("r1").role()).isEqualTo(Role.TOOL);
        assertThat(message("r1").parts())
                .extracting(
                        part -> ((ContentPart.ToolResult) part).callId(),
                        part -> ((ContentPart.ToolResult) part).error())
                .containsExactly(tuple("t1", false), tuple("t2", true));
        assertThat(message("a4").parentId()).isEqualTo("r1");
    }

    @Test
    void hangsTheWorkOfAnAgentBelowTheCallThatSetItToWork() {
        assertThat(message("x1").parentId()).isEqualTo("a1");
        assertThat(message("x2").model()).isEqualTo("claude-haiku-4-5");
        assertThat(session.currentMessage()).isEqualTo("y1");
        assertThat(session.metadata().path("agents").get(0).asString()).isEqualTo("g7");
    }

    @Test
    void hidesWhatTheProgramSaidInTheNameOfTheUser() {
        assertThat(message("u2").hidden()).isTrue();
        assertThat(message("y1").role()).isEqualTo(Role.SYSTEM);
        assertThat(message("u1").hidden()).isFalse();
    }

    @Test
    void takesTitleTimesAndPlaceFromTheRecords() {
        assertThat(session.title()).isEqualTo("Fixing two files");
        assertThat(session.createdAt()).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
        assertThat(session.updatedAt()).isEqualTo(Instant.parse("2026-01-01T10:00:10Z"));
        assertThat(session.model()).isEqualTo("claude-opus-4-5");
        assertThat(session.metadata().path("cwd").asString()).isEqualTo("/work");
        assertThat(session.remarks()).contains("A note of progress was left out");
    }

    @Test
    void recognisesAFileThatBeginsWithWhatIsNoMessage() {
        assertThat(found.getFirst().record()).isInstanceOf(SkippedRecord.class);
        assertThat(Exports.conversations(found)).hasSize(1);
    }

    @Test
    void keepsSeveralSessionsOfOneFileApart() {
        var two = SESSION + SESSION.replace("\"s\"", "\"other\"");
        assertThat(Exports.conversations(Exports.read("two.jsonl", two)))
                .extracting(ImportedConversation::sourceId)
                .containsExactly("s", "other");
    }

    @Test
    void leavesATornLineOutAndSaysSo() {
        var torn = Exports.read("torn.jsonl", SESSION + "{\"type\":\"user\",\"uuid\":\"z\",");
        assertThat(Exports.conversations(torn)).hasSize(1);
        assertThat(torn).anyMatch(one -> one.record() instanceof BrokenRecord);
    }

    @Test
    void takesARecordThatIsThereTwiceOnce() {
        var twice = Exports.conversations(Exports.read("twice.jsonl", SESSION + SESSION))
                .getFirst();
        assertThat(twice.messages()).hasSameSizeAs(session.messages());
        assertThat(twice.messages())
                .extracting(ImportedMessage::text)
                .containsExactlyElementsOf(
                        session.messages().stream().map(ImportedMessage::text).toList());
    }

    private ImportedMessage message(String id) {
        return session.messages().stream()
                .filter(message -> message.sourceId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
