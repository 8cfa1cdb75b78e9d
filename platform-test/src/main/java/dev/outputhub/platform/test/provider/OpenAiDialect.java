package dev.outputhub.platform.test.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's chat completions. */
class OpenAiDialect implements Dialect {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String model;
    private final boolean nullError;
    private int input;
    private int output;
    private int calls;

    OpenAiDialect(String model, boolean nullError) {
        this.model = model;
        this.nullError = nullError;
    }

    @Override
    public void count(int input, int output) {
        this.input = input;
        this.output = output;
    }

    @Override
    public List<Event> begin() {
        return List.of(chunk(delta -> delta.put("role", "assistant").put("content", ""), null));
    }

    @Override
    public List<Event> text(String piece) {
        return List.of(chunk(delta -> delta.put("content", piece), null));
    }

    @Override
    public List<Event> reasoning(String piece) {
        return List.of(chunk(delta -> delta.put("reasoning_content", piece), null));
    }

    @Override
    public List<Event> part(String piece) {
        return List.of(chunk(
                delta -> delta.putArray("content")
                        .addObject()
                        .put("type", "text")
                        .put("text", piece),
                null));
    }

    @Override
    public List<Event> toolCall(String id, String name, List<String> arguments) {
        int index = calls++;
        var events = new ArrayList<Event>();
        events.add(chunk(
                delta -> delta.putArray("tool_calls")
                        .addObject()
                        .put("index", index)
                        .put("id", id)
                        .put("type", "function")
                        .putObject("function")
                        .put("name", name)
                        .put("arguments", ""),
                null));
        for (var piece : arguments) {
            events.add(chunk(
                    delta -> delta.putArray("tool_calls")
                            .addObject()
                            .put("index", index)
                            .putObject("function")
                            .put("arguments", piece),
                    null));
        }
        return events;
    }

    @Override
    public List<Event> end(boolean reason, boolean usage, boolean calledTools) {
        var events = new ArrayList<Event>();
        if (reason) {
            events.add(chunk(_ -> {}, calledTools ? "tool_calls" : "stop"));
        }
        if (usage) {
            var counts = JSON.createObjectNode().put("id", "chatcmpl-test").put("model", model);
            counts.putArray("choices");
            usage(counts);
            events.add(new Event(null, counts.toString()));
        }
        return events;
    }

    @Override
    public List<Event> mark() {
        return List.of(new Event(null, "[DONE]"));
    }

    @Override
    public Event error(String type, String message, @Nullable JsonNode code) {
        var body = JSON.createObjectNode();
        body.putObject("error").put("message", message).put("type", type).set("code", code);
        return new Event(null, body.toString());
    }

    @Override
    public String errorBody(String message, String code) {
        var body = JSON.createObjectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", "test_error")
                .put("code", code);
        return body.toString();
    }

    @Override
    public String whole(String text) {
        var answer = JSON.createObjectNode()
                .put("id", "chatcmpl-test")
                .put("object", "chat.completion")
                .put("created", 1_700_000_000)
                .put("model", model);
        var choice = answer.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        usage(answer);
        return answer.toString();
    }

    private void usage(ObjectNode answer) {
        answer.putObject("usage")
                .put("prompt_tokens", input)
                .put("completion_tokens", output)
                .put("total_tokens", input + output);
    }

    private Event chunk(Consumer<ObjectNode> delta, @Nullable String reason) {
        var chunk = JSON.createObjectNode()
                .put("id", "chatcmpl-test")
                .put("object", "chat.completion.chunk")
                .put("created", 1_700_000_000)
                .put("model", model);
        if (nullError) {
            chunk.putNull("error");
        }
        var choice = chunk.putArray("choices").addObject().put("index", 0);
        delta.accept(choice.putObject("delta"));
        choice.put("finish_reason", reason);
        chunk.putNull("usage");
        return new Event(null, chunk.toString());
    }
}
