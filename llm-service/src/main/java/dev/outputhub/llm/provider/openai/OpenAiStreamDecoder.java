package dev.outputhub.llm.provider.openai;

import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.StreamPart;
import dev.outputhub.llm.provider.http.ErrorBody;
import dev.outputhub.llm.provider.http.ProviderHttp;
import dev.outputhub.llm.provider.http.ServerSentEvent;
import dev.outputhub.llm.provider.http.StatusFailures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the chunks of a stream. Compatible servers leave out what OpenAI promises, so nothing is taken for granted. */
class OpenAiStreamDecoder {

    private static final String DONE = "[DONE]";

    /** No part of OpenAI's protocol, yet widely sent: DeepSeek and vLLM use the first, OpenRouter, Groq and Ollama the second. */
    private static final List<String> REASONING = List.of("reasoning_content", "reasoning");

    /** How OpenRouter ends an answer that broke off at the provider behind it, where it tells no error. */
    private static final Set<String> BROKEN = Set.of("error", "network_error");

    private static final int MOST_CALLS = 1_000;

    private final ProviderAccess access;
    private final Consumer<StreamPart> parts;
    private final List<String> callIds = new ArrayList<>();
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
                || chunk.hasNonNull("error_message")
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
                if (BROKEN.contains(reason)
                        || BROKEN.contains(choice.path("native_finish_reason").asString(""))) {
                    throw StatusFailures.inStream(ErrorBody.of(choice), access);
                }
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
        for (var call : message.path("tool_calls")) {
            var id = call.path("id").asString(null);
            toolCall(place(call.path("index"), id), id, call.path("function"));
        }
        if (message.hasNonNull("function_call")) { // what tool calls were called before
            toolCall(0, null, message.path("function_call"));
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

    /** Gemini gives its calls no index, or all of them the same: another id is another call. */
    private int place(JsonNode index, @Nullable String id) {
        int known = id == null ? -1 : callIds.indexOf(id);
        if (known >= 0) {
            return known;
        }
        int given = index.asInt(id == null ? Math.max(callIds.size() - 1, 0) : callIds.size());
        boolean taken =
                given < callIds.size() && id != null && !callIds.get(given).isEmpty();
        int place = taken || given > MOST_CALLS ? callIds.size() : given;
        while (callIds.size() <= place) {
            callIds.add("");
        }
        if (id != null) {
            callIds.set(place, id);
        }
        return place;
    }

    private void toolCall(int index, @Nullable String id, JsonNode function) {
        var arguments = function.path("arguments");
        parts.accept(new StreamPart.ToolCall(
                index,
                id,
                function.path("name").asString(null),
                arguments.isObject() ? arguments.toString() : arguments.asString("")));
    }
}
