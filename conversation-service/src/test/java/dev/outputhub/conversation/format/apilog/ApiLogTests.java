package dev.outputhub.conversation.format.apilog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiLogTests {

    private static final String MESSAGES = """
            {"messages":[{"role":"developer","content":"Be kind."},{"role":"user","content":[{"type":"text","text":"See"},{"type":"image_url","image_url":{"url":"https://example.org/cat.png"}}]},{"role":"assistant","content":null,"tool_calls":[{"id":"t","type":"function","function":{"name":"look","arguments":"{\\"query\\":\\"cat\\"}"}}]},{"role":"tool","tool_call_id":"t","content":"a cat"},{"role":"assistant","content":"A cat.","weight":1}],"tools":[{"type":"function"}]}
            {"messages":[{"role":"developer","content":"Be kind."},{"role":"assistant","content":"Hello!"}]}
            """;

    @Test
    void makesAConversationOfEveryLine() {
        var read = Exports.conversations(Exports.read("log.jsonl", MESSAGES));
        assertThat(read).hasSize(2).allMatch(one -> one.platform() == Platform.API);
        assertThat(read.get(0).messages())
                .extracting(ImportedMessage::role)
                .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT);
        assertThat(read.get(0).messages().get(1).parts())
                .extracting(part -> part.getClass().getSimpleName())
                .containsExactly("Text", "Image");
        assertThat(read.get(0).messages().get(3).parts())
                .containsExactly(new ContentPart.ToolResult("t", null, "a cat", false, null));
        assertThat(read.get(0).metadata().has("tools")).isTrue();
        assertThat(read.get(0).sourceId()).isNotEqualTo(read.get(1).sourceId());
    }

    @Test
    void givesTheSameLineTheSameIdsWhereverItStands() {
        var lines = MESSAGES.lines().toList();
        var turned = Exports.conversations(Exports.read("log.jsonl", lines.get(1) + "\n" + lines.get(0)));
        assertThat(turned.reversed()).isEqualTo(Exports.conversations(Exports.read("log.jsonl", MESSAGES)));
    }

    @Test
    void readsARequestOfAnthropicWithItsAnswer() {
        var call = Exports.conversation("""
                {"request": {"model": "claude-sonnet-4-5", "system": [{"type": "text", "text": "Short."}],
                  "messages": [{"role": "user", "content": "Hi"}]},
                 "response": {"id": "msg", "type": "message", "role": "assistant", "model": "claude-sonnet-4-5-20250929",
                  "content": [{"type": "thinking", "thinking": "Greet"}, {"type": "text", "text": "Hi!"}], "stop_reason": "end_turn"}}
                """);
        assertThat(call.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT);
        assertThat(call.messages().getLast().parts())
                .containsExactly(new ContentPart.Reasoning("Greet", null), new ContentPart.Text("Hi!"));
        assertThat(call.model()).isEqualTo("claude-sonnet-4-5-20250929");
    }

    @Test
    void takesSeveralChoicesForBranches() {
        var call = Exports.conversation("""
                {"request": {"model": "gpt-5", "messages": [{"role": "user", "content": "Name one"}]},
                 "response": {"created": 1750000000, "choices": [
                   {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Ada"}},
                   {"index": 1, "message": {"role": "assistant", "content": "Bob", "reasoning_content": "another"}}]}}
                """);
        var question = call.messages().getFirst().sourceId();
        assertThat(call.messages())
                .extracting(ImportedMessage::text, ImportedMessage::parentId)
                .contains(tuple("Ada", question), tuple("Bob", question));
        assertThat(call.messages().stream()
                        .filter(one -> one.text().equals("Ada"))
                        .findFirst()
                        .orElseThrow()
                        .sourceId())
                .isEqualTo(call.currentMessage());
    }

    @Test
    void keepsBothAnswersOfAPreference() {
        var pair = Exports.conversation("""
                {"input": {"messages": [{"role": "user", "content": "Rhyme"}]},
                 "preferred_output": [{"role": "assistant", "content": "cat, hat"}],
                 "non_preferred_output": [{"role": "assistant", "content": "cat, dog"}]}
                """);
        assertThat(pair.messages()).extracting(ImportedMessage::text).containsExactly("Rhyme", "cat, hat", "cat, dog");
        assertThat(pair.messages().get(2).parentId())
                .isEqualTo(pair.messages().get(0).sourceId());
    }

    @Test
    void joinsRequestsAndResultsOfABatchInWhateverOrder() {
        var batch = """
                {"custom_id":"two","response":{"status_code":200,"body":{"id":"chatcmpl-2","model":"gpt-5","choices":[{"message":{"role":"assistant","content":"Rome"}}]}},"error":null}
                {"custom_id":"one","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-5","messages":[{"role":"user","content":"France?"}]}}
                {"custom_id":"two","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-5","messages":[{"role":"user","content":"Italy?"}]}}
                {"custom_id":"three","result":{"type":"succeeded","message":{"id":"msg_3","type":"message","role":"assistant","model":"claude-haiku-4-5","content":[{"type":"text","text":"Bern"}]}}}
                {"custom_id":"one","response":null,"error":{"code":"timeout","message":"It took too long"}}
                """;
        var read = Exports.conversations(Exports.read("batch.jsonl", batch));
        assertThat(read)
                .extracting(one ->
                        one.messages().stream().map(ImportedMessage::text).toList())
                .containsExactly(List.of("Italy?", "Rome"), List.of("France?", "It took too long"), List.of("Bern"));
        assertThat(read.get(0).sourceId()).isEqualTo("chatcmpl-2");
        assertThat(read.get(2).remarks()).contains("The request of this result is not in the file");
        assertThat(read).extracting(ImportedConversation::model).containsExactly("gpt-5", "gpt-5", "claude-haiku-4-5");
    }

    @Test
    void readsMessagesOfLangChain() {
        var chat = Exports.conversation("""
                {"messages": [{"type": "human", "content": "Weather?", "id": "1"},
                  {"type": "ai", "content": "", "additional_kwargs": {"tool_calls": [{"id": "c", "function": {"name": "sky", "arguments": "{}"}}]}},
                  {"type": "tool", "content": "sunny", "name": "sky", "tool_call_id": "c"}]}
                """);
        assertThat(chat.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(Role.USER, Role.ASSISTANT, Role.TOOL);
        assertThat(chat.messages().get(1).parts().getFirst()).isInstanceOf(ContentPart.ToolCall.class);
    }

    private static final String REQUESTS = """
            {"custom_id":"b","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-4o","messages":[{"role":"user","content":"Two?"}]}}
            {"custom_id":"a","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-4o","messages":[{"role":"user","content":"One?"}]}}""";

    private static final String RESULTS = """
            {"id":"r1","custom_id":"a","response":{"status_code":200,"body":{"id":"c1","model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"One."}}]}},"error":null}
            {"id":"r2","custom_id":"b","response":{"status_code":200,"body":{"id":"c2","model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"Two."}}]}},"error":null}""";

    @Test
    void joinsTheRequestsOfABatchWithItsResultsInAnotherFileOfTheArchive() {
        var before = Exports.conversations(
                Exports.read("a.zip", Exports.zip("batch/in.jsonl", REQUESTS, "batch/out.jsonl", RESULTS)));
        var after = Exports.conversations(
                Exports.read("a.zip", Exports.zip("batch/a-out.jsonl", RESULTS, "batch/in.jsonl", REQUESTS)));
        for (var read : List.of(before, after)) {
            assertThat(read).extracting(ImportedConversation::sourceId).containsExactlyInAnyOrder("c1", "c2");
            assertThat(read).allMatch(one -> one.remarks().isEmpty());
            assertThat(read)
                    .extracting(one ->
                            one.messages().stream().map(ImportedMessage::text).toList())
                    .containsExactlyInAnyOrder(List.of("One?", "One."), List.of("Two?", "Two."));
        }
    }

    @Test
    void tellsBatchesApartWhereNothingSaysWhichResultsAreWhose() {
        var read = Exports.conversations(
                Exports.read("a.zip", Exports.zip("in.jsonl", REQUESTS, "in-2.jsonl", REQUESTS, "out.jsonl", RESULTS)));
        assertThat(read)
                .filteredOn(one -> one.sourceId().startsWith("c"))
                .hasSize(2)
                .allSatisfy(one ->
                        assertThat(one.remarks()).containsExactly("The request of this result is not in the file"));
    }
}
