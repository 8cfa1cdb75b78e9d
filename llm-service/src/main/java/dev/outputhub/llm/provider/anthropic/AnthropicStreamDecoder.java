package dev.outputhub.llm.provider.anthropic;

import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.StreamPart;
import dev.outputhub.llm.provider.http.ErrorBody;
import dev.outputhub.llm.provider.http.ProviderHttp;
import dev.outputhub.llm.provider.http.ServerSentEvent;
import dev.outputhub.llm.provider.http.StatusFailures;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events of a stream: tokens come in between, the counts at both ends. */
class AnthropicStreamDecoder {

    private final ProviderAccess access;
    private final Consumer<StreamPart> parts;
    private long inputTokens;
    private boolean finished;

    AnthropicStreamDecoder(ProviderAccess access, Consumer<StreamPart> parts) {
        this.access = access;
        this.parts = parts;
    }

    /** Whether more is to be read. */
    boolean read(ServerSentEvent event) {
        if (!event.hasJson()) {
            return true;
        }
        var data = tree(event.data());
        // gateways in between drop the event's name, never the type in its data
        switch (data.path("type").asString(event.name())) {
            case "message_start" -> inputTokens = input(data.path("message").path("usage"));
            case "content_block_start" -> begin(data.path("index").asInt(0), data.path("content_block"));
            case "content_block_delta" -> add(data.path("index").asInt(0), data.path("delta"));
            case "message_delta" -> end(data.path("delta"), data.path("usage"));
            case "message_stop" -> finished = true;
            case "error" -> throw StatusFailures.inStream(ErrorBody.of(data), access);
            default -> {
                // pings, ends of blocks, and what is invented next
            }
        }
        return !data.path("type").asString("").equals("message_stop");
    }

    /** An answer in one piece, from a gateway that does not stream. */
    void readWhole(byte[] body) {
        var message = tree(new String(body, StandardCharsets.UTF_8));
        if (message.hasNonNull("error")) {
            throw StatusFailures.inStream(ErrorBody.of(message), access);
        }
        inputTokens = input(message.path("usage"));
        int index = 0;
        for (var block : message.path("content")) {
            begin(index, block);
            index++;
        }
        end(message, message.path("usage"));
    }

    /** Whether the model said that it is done; a stream that just stops was cut. */
    boolean finished() {
        return finished;
    }

    private void begin(int index, JsonNode block) {
        switch (block.path("type").asString("")) {
            case "tool_use", "server_tool_use", "mcp_tool_use" -> {
                var input = block.path("input");
                parts.accept(new StreamPart.ToolCall(
                        index,
                        block.path("id").asString(null),
                        block.path("name").asString(null),
                        input.isEmpty() ? "" : input.toString()));
            }
            default -> add(index, block);
        }
    }

    private void add(int index, JsonNode delta) {
        var text = delta.path("text").asString("");
        if (!text.isEmpty()) {
            parts.accept(new StreamPart.Text(text));
        }
        var thinking = delta.path("thinking").asString("");
        if (!thinking.isEmpty()) {
            parts.accept(new StreamPart.Reasoning(thinking));
        }
        var arguments = delta.path("partial_json").asString("");
        if (!arguments.isEmpty()) {
            parts.accept(new StreamPart.ToolCall(index, null, null, arguments));
        }
    }

    private void end(JsonNode delta, JsonNode usage) {
        if (usage.path("output_tokens").isNumber()) {
            parts.accept(new StreamPart.Usage(
                    inputTokens, usage.path("output_tokens").asLong()));
        }
        var reason = delta.path("stop_reason").asString("");
        if (!reason.isEmpty()) {
            finished = true;
            parts.accept(new StreamPart.Finished(reason));
        }
    }

    private static long input(JsonNode usage) {
        return usage.path("input_tokens").asLong(0)
                + usage.path("cache_creation_input_tokens").asLong(0)
                + usage.path("cache_read_input_tokens").asLong(0);
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException broken) {
            throw ProviderHttp.malformed("The provider sent something that is no answer.", broken);
        }
    }
}
