package dev.outputhub.conversation.format.langfuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Role;
import org.junit.jupiter.api.Test;

class LangfuseTests {

    private final ImportedConversation trace = Exports.conversation("""
            {"trace": {"id": "tr", "name": "weather", "timestamp": "2026-01-01T10:00:00Z", "updatedAt": "2026-01-01T10:01:00Z", "metadata": "{\\"host\\": \\"box\\"}", "tags": ["demo"],
               "input": "null", "output": null, "scores": [{"name": "good", "value": 1}]},
             "observations": [
               {"id": "g2", "parentObservationId": "root", "type": "GENERATION", "name": "second", "model": "gpt-5", "startTime": "2026-01-01T10:00:03Z",
                "input": "[{\\"role\\":\\"user\\",\\"content\\":\\"Rain?\\"},{\\"type\\":\\"function_call\\",\\"call_id\\":\\"c\\",\\"name\\":\\"sky\\",\\"arguments\\":\\"{}\\"},{\\"type\\":\\"function_call_output\\",\\"call_id\\":\\"c\\",\\"output\\":\\"dry\\"}]",
                "output": "No rain."},
               {"id": "t", "parentObservationId": "root", "type": "TOOL", "name": "sky", "startTime": "2026-01-01T10:00:02Z", "input": "{}", "output": "dry"},
               {"id": "g1", "parentObservationId": "root", "type": "GENERATION", "name": "first", "model": "gpt-5", "startTime": "2026-01-01T10:00:01Z",
                "input": [{"role": "user", "content": [{"type": "text", "text": "Rain?"}]}],
                "output": {"role": "assistant", "content": null, "tool_calls": [{"id": "c", "type": "function", "function": {"name": "sky", "arguments": "{}"}}]}},
               {"id": "root", "parentObservationId": null, "type": "AGENT", "name": "agent", "startTime": "2026-01-01T10:00:00Z", "input": null, "output": null}]}
            """);

    @Test
    void readsCallsThatRepeatEachOtherAsOneConversation() {
        assertThat(trace.platform()).isEqualTo(Platform.LANGFUSE);
        assertThat(trace.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(Role.USER, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT);
        assertThat(trace.messages()).extracting(ImportedMessage::position).containsOnly(0);
        assertThat(trace.messages().getLast().text()).isEqualTo("No rain.");
        assertThat(trace.currentMessage()).isEqualTo(trace.messages().getLast().sourceId());
        assertThat(trace.model()).isEqualTo("gpt-5");
    }

    @Test
    void keepsTheStepsAndLeavesOutWhatDescribesTheMachine() {
        assertThat(trace.metadata().path("observations").size()).isEqualTo(4);
        assertThat(trace.metadata().path("scores").size()).isEqualTo(1);
        assertThat(trace.metadata().toString()).doesNotContain("box");
        assertThat(trace.remarks()).isNotEmpty();
    }

    @Test
    void setsAToolsResultInItsPlaceWhereNoCallOfAModelSaysIt() {
        var chat = Exports.conversation("""
                {"trace": {"id": "x", "name": "agent"}, "observations": [
                  {"id": "root", "type": "SPAN", "name": "run", "startTime": "2026-01-01T10:00:00Z", "input": "{\\"prompt\\":\\"Rain?\\",\\"system\\":\\"Short.\\"}", "output": null},
                  {"id": "a", "parentObservationId": "root", "type": "GENERATION", "model": "m", "startTime": "2026-01-01T10:00:01Z", "input": "{\\"content\\":\\"role\\"}",
                   "output": "{\\"role\\":\\"assistant\\",\\"content\\":[{\\"type\\":\\"tool_use\\",\\"id\\":\\"k\\",\\"name\\":\\"sky\\",\\"input\\":{}}]}"},
                  {"id": "b", "parentObservationId": "root", "type": "TOOL", "name": "sky", "startTime": "2026-01-01T10:00:02Z", "output": "{\\"content\\":[{\\"type\\":\\"text\\",\\"text\\":\\"dry\\"}]}"},
                  {"id": "c", "parentObservationId": "root", "type": "GENERATION", "model": "m", "startTime": "2026-01-01T10:00:03Z", "input": null, "output": "None."}]}
                """);
        assertThat(chat.messages())
                .extracting(ImportedMessage::text)
                .containsExactly("Short.", "Rain?", "{}", "dry", "None.");
        assertThat(chat.messages()).extracting(ImportedMessage::position).containsOnly(0);
    }

    @Test
    void takesTheTraceItselfWhereNoStepSaysAnything() {
        var chat = Exports.conversation("""
                {"trace": {"id": "x", "name": "bare", "input": "\\"Hello\\"", "output": "Hi"}, "observations": []}
                """);
        assertThat(chat.messages()).extracting(ImportedMessage::role).containsExactly(Role.USER, Role.ASSISTANT);
    }
}
