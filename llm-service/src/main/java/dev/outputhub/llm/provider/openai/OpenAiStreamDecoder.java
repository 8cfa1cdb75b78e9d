package dev.outputhub.llm.provider.openai;

import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.StreamPart;
import dev.outputhub.llm.provider.http.ErrorBody;
import dev.outputhub.llm.provider.http.ProviderHttp;
import dev.outputhub.llm.provider.http.ServerSentEvent;
import dev.outputhub.llm.provider.http.StatusFailures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the chunks of a stream. Compatible servers leave out what OpenAI promises, so nothing is taken for granted. */
class OpenAiStreamDecoder {

    private static final String DONE = "[DONE]";

    /** No part of OpenAI's protocol, yet widely sent: DeepSeek and vLLM use the first, OpenRouter, Groq and Ollama the second. */
    private static final List<String> REASONING = List.of("reasoning_content", "reasoning");

    private final ProviderAccess access;
    private final Consumer<StreamPart> parts;
    private boolean finished;

    OpenAiStreamDecoder(ProviderAccess access, Consumer<StreamPart> parts) {
        this.access = access;
        this.parts = parts;
    }

    /** Whether more is to be read. */
    boolean read(ServerSentEvent event) {
        if (event.data().startsWith(DONE)) {
            finished = true;
            return false;
        }
        if (event.hasJson()) {
            var chunk = tree(event.data());
            refuseError(chunk, event.name().equals("error"));
            choice(chunk, "delta");
        }
        return true;
    }

    /** An answer in one piece, from a server that does not stream. */
    void readWhole(byte[] body) {
        var answer = tree(new String(body, StandardCharsets.UTF_8));
        refuseError(answer, false);
        choice(answer, "message");
    }

    /** Whether the model said that it is done; a stream that just stops was cut. */
    boolean finished() {
        return finished;
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException broken) {
            throw ProviderHttp.malformed("The provider sent something that is no answer.", broken);
        }
    }

    private void refuseError(JsonNode chunk, boolean named) {
        boolean told = named
                || chunk.isArray()
                || chunk.hasNonNull("error")
                || "error".equals(chunk.path("object").asString(""));
        if (told) {
            throw StatusFailures.inStream(ErrorBody.of(chunk), access);
        }
    }

    private void choice(JsonNode chunk, String said) {
        for (var choice : chunk.path("choices")) {
            if (choice.path("index").asInt(0) == 0) {
                speech(choice.path(said));
                var reason = choice.path("finish_reason").asString("");
                if (!reason.isBlank()) {
                    finished = true;
                    parts.accept(new StreamPart.Finished(reason));
                }
            }
        }
        usage(
                chunk.hasNonNull("usage")
                        ? chunk.path("usage")
                        : chunk.path("x_groq").path("usage"));
    }

    private void usage(JsonNode usage) {
        var input = usage.path("prompt_tokens");
        var output = usage.path("completion_tokens");
        if (input.isNumber() && output.isNumber()) {
            parts.accept(new StreamPart.Usage(input.asLong(), output.asLong()));
        }
    }

    private void speech(JsonNode message) {
        REASONING.stream()
                .map(name -> message.path(name).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(text -> parts.accept(new StreamPart.Reasoning(text)));
        content(message.path("content"));
        text(message.path("refusal").asString(""));
        int position = 0;
        for (var call : message.path("tool_calls")) {
            toolCall(call.path("index").asInt(position), call.path("id"), call.path("function"));
            position++;
        }
        if (message.hasNonNull("function_call")) { // what tool calls were called before
            toolCall(0, JsonMapper.shared().nullNode(), message.path("function_call"));
        }
    }

    /** A text, or an array of parts (Mistral's reasoning models, gateways before Claude and Gemini). */
    private void content(JsonNode content) {
        if (content.isString()) {
            text(content.asString());
        } else if (content.isArray()) {
            content.forEach(this::content);
        } else if (content.isObject()) {
            if (content.has("thinking")) {
                reasoning(content.path("thinking"));
            } else {
                content(content.path("text"));
            }
        }
    }

    private void reasoning(JsonNode thinking) {
        if (thinking.isArray()) {
            thinking.forEach(piece -> reasoning(piece.isObject() ? piece.path("text") : piece));
        } else if (!thinking.asString("").isEmpty()) {
            parts.accept(new StreamPart.Reasoning(thinking.asString()));
        }
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            parts.accept(new StreamPart.Text(text));
        }
    }

    private void toolCall(int index, JsonNode id, JsonNode function) {
        var arguments = function.path("arguments");
        parts.accept(new StreamPart.ToolCall(
                index,
                id.asString(null),
                function.path("name").asString(null),
                arguments.isObject() ? arguments.toString() : arguments.asString("")));
    }
}
