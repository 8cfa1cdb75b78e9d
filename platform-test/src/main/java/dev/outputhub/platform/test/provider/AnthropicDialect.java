package dev.outputhub.platform.test.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's messages. */
class AnthropicDialect implements Dialect {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String model;
    private final boolean nullError;
    private int input;
    private int output;
    private int block = -1;
    private String open = "";

    AnthropicDialect(String model, boolean nullError) {
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
        return List.of(
                event("message_start", start -> {
                    var message = start.putObject("message")
                            .put("id", "msg_test")
                            .put("type", "message")
                            .put("role", "assistant")
                            .put("model", model);
                    message.putArray("content");
                    message.putNull("stop_reason");
                    message.putObject("usage")
                            .put("input_tokens", input - 1)
                            .put("cache_creation_input_tokens", 0)
                            .put("cache_read_input_tokens", 1)
                            .put("output_tokens", 1);
                }),
                event("ping", _ -> {}));
    }

    @Override
    public List<Event> text(String piece) {
        var events = open("text", block -> block.put("text", ""));
        events.add(delta(delta -> delta.put("type", "text_delta").put("text", piece)));
        return events;
    }

    @Override
    public List<Event> reasoning(String piece) {
        var events = open("thinking", block -> block.put("thinking", "").put("signature", ""));
        events.add(delta(delta -> delta.put("type", "thinking_delta").put("thinking", piece)));
        return events;
    }

    /** A block of its own, whose text comes with its start. */
    @Override
    public List<Event> part(String piece) {
        var events = new ArrayList<>(close());
        events.addAll(open("text", block -> block.put("text", piece)));
        return events;
    }

    @Override
    public List<Event> toolCall(String id, String name, List<String> arguments) {
        var events = new ArrayList<>(close());
        events.addAll(
                open("tool_use", block -> block.put("id", id).put("name", name).putObject("input")));
        arguments.forEach(piece ->
                events.add(delta(delta -> delta.put("type", "input_json_delta").put("partial_json", piece))));
        return events;
    }

    @Override
    public List<Event> end(boolean reason, boolean usage, boolean calledTools) {
        var events = new ArrayList<>(close());
        if (reason || usage) {
            events.add(event("message_delta", end -> {
                end.putObject("delta")
                        .put("stop_reason", reason ? (calledTools ? "tool_use" : "end_turn") : null)
                        .putNull("stop_sequence");
                if (usage) {
                    end.putObject("usage").put("output_tokens", output);
                }
            }));
        }
        return events;
    }

    @Override
    public List<Event> mark() {
        return List.of(event("message_stop", _ -> {}));
    }

    @Override
    public Event error(String type, String message, @Nullable JsonNode code) {
        return event("error", error -> {
            var body = error.putObject("error").put("type", type).put("message", message);
            if (code != null) {
                body.set("code", code);
            }
        });
    }

    @Override
    public String errorBody(String message, String code) {
        var body = JSON.createObjectNode().put("type", "error");
        body.putObject("error").put("type", code).put("message", message);
        return body.put("request_id", "req_test").toString();
    }

    @Override
    public String whole(String text) {
        var answer = JSON.createObjectNode()
                .put("id", "msg_test")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", model);
        answer.putArray("content").addObject().put("type", "text").put("text", text);
        answer.put("stop_reason", "end_turn");
        answer.putObject("usage").put("input_tokens", input).put("output_tokens", output);
        return answer.toString();
    }

    private List<Event> open(String type, Consumer<ObjectNode> content) {
        if (open.equals(type)) {
            return new ArrayList<>();
        }
        var events = new ArrayList<>(close());
        open = type;
        block++;
        events.add(event("content_block_start", start -> {
            start.put("index", block);
            content.accept(start.putObject("content_block").put("type", type));
        }));
        return events;
    }

    private List<Event> close() {
        if (open.isEmpty()) {
            return List.of();
        }
        open = "";
        return List.of(event("content_block_stop", stop -> stop.put("index", block)));
    }

    private Event delta(Consumer<ObjectNode> content) {
        return event("content_block_delta", delta -> {
            delta.put("index", block);
            content.accept(delta.putObject("delta"));
        });
    }

    private Event event(String type, Consumer<ObjectNode> content) {
        var data = JSON.createObjectNode().put("type", type);
        if (nullError) {
            data.putNull("error");
        }
        content.accept(data);
        return new Event(type, data.toString());
    }
}
