package dev.outputhub.platform.test.provider;

import com.sun.net.httpserver.HttpExchange;
import dev.outputhub.platform.test.provider.OpenAiServer.Answers;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One request and the way it is answered. */
class Conversation {

    private static final Duration NO_PAUSE = Duration.ZERO;
    private static final Duration SLOW = Duration.ofMillis(200);
    private static final Duration FOREVER = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpExchange exchange;
    private final JsonNode request;

    Conversation(HttpExchange exchange, JsonNode request) {
        this.exchange = exchange;
        this.request = request;
    }

    void answer(Behaviour behaviour, boolean first) throws IOException {
        switch (behaviour) {
            case LIMITED -> limited("1");
            case LIMITED_LONG -> limited("3600");
            case NO_QUOTA -> Answers.error(exchange, 429, "You exceeded your current quota.", "insufficient_quota");
            case FAILING -> Answers.error(exchange, 500, "The server had an error.", "server_error");
            case REFUSING -> Answers.error(exchange, 400, "max_tokens is too large.", "invalid_value");
            case LIMITED_ONCE -> {
                if (first) {
                    limited("0.2");
                } else {
                    say(echo(), NO_PAUSE);
                }
            }
            case FAILING_ONCE -> {
                if (first) {
                    Answers.error(exchange, 503, "Overloaded.", "overloaded");
                } else {
                    say(echo(), NO_PAUSE);
                }
            }
            case DROPPED_ONCE -> {
                if (first) {
                    throw new IOException("dropped on purpose");
                }
                say(echo(), NO_PAUSE);
            }
            case HANGING -> pause(FOREVER);
            case CUT -> {
                begin();
                // a connection that is reset takes along what the other side has not read yet
                pause(SLOW);
                throw new IOException("cut on purpose");
            }
            case TRUNCATED -> {
                begin();
                exchange.close();
            }
            case MALFORMED -> {
                begin();
                event("{\"choices\":[{\"delta\":{\"content\":");
                exchange.close();
            }
            case ERROR_IN_STREAM -> {
                begin();
                event("{\"error\":{\"message\":\"The model crashed.\",\"type\":\"server_error\"}}");
                exchange.close();
            }
            case STALLING -> {
                begin();
                pause(FOREVER);
            }
            case SLOW -> say(echo(), SLOW);
            case SILENT -> say(List.of(), NO_PAUSE);
            case LONG -> say(words("All work and no play makes a dull answer. ".repeat(400)), NO_PAUSE);
            case COUNT -> say(words("I was given " + request.path("messages").size() + " messages."), NO_PAUSE);
            case REASONING -> {
                if (streamed()) {
                    open();
                    for (var word : words("Let me think about that.")) {
                        event(chunk("reasoning_content", word, null).toString());
                    }
                }
                say(echo(), NO_PAUSE);
            }
            case ECHO, GPT_4O_MINI, NO_USAGE -> say(echo(), Duration.ofMillis(5));
        }
    }

    private void limited(String seconds) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", seconds);
        Answers.error(exchange, 429, "Rate limit reached.", "rate_limit_exceeded");
    }

    private List<String> echo() {
        var messages = request.path("messages");
        var content = messages.path(messages.size() - 1).path("content");
        return words("You said: " + (content.isString() ? content.asString() : content.toString()));
    }

    private void say(List<String> words, Duration pause) throws IOException {
        if (!streamed()) {
            Answers.json(exchange, 200, whole(String.join("", words), words.size()));
            return;
        }
        open();
        for (var word : words) {
            pause(pause);
            event(chunk("content", word, null).toString());
        }
        event(chunk("content", null, "stop").toString());
        if (request.path("stream_options").path("include_usage").asBoolean(false) && !model().equals("no-usage")) {
            event(usage(JSON.createObjectNode().put("id", "chatcmpl-test").put("model", model()), words.size())
                    .toString());
        }
        event("[DONE]");
        exchange.close();
    }

    /** The first words of an answer that comes to no good end. */
    private void begin() throws IOException {
        open();
        for (var word : words("This answer will not")) {
            event(chunk("content", word, null).toString());
        }
    }

    private void open() throws IOException {
        if (exchange.getResponseCode() == -1) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
        }
    }

    private void event(String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private ObjectNode chunk(String field, @Nullable String word, @Nullable String reason) {
        var chunk = JSON.createObjectNode()
                .put("id", "chatcmpl-test")
                .put("object", "chat.completion.chunk")
                .put("created", 1_700_000_000)
                .put("model", model());
        var choice = chunk.putArray("choices").addObject().put("index", 0);
        var delta = choice.putObject("delta");
        if (word != null) {
            delta.put(field, word);
        }
        choice.put("finish_reason", reason);
        return chunk;
    }

    private ObjectNode whole(String text, int words) {
        var answer = JSON.createObjectNode()
                .put("id", "chatcmpl-test")
                .put("object", "chat.completion")
                .put("created", 1_700_000_000)
                .put("model", model());
        var choice = answer.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        var counted = usage(JSON.createObjectNode(), words);
        answer.set("usage", counted.path("usage"));
        return answer;
    }

    private ObjectNode usage(ObjectNode chunk, int words) {
        int asked = words(request.path("messages").toString()).size();
        chunk.putArray("choices");
        chunk.putObject("usage")
                .put("prompt_tokens", asked)
                .put("completion_tokens", words)
                .put("total_tokens", asked + words);
        return chunk;
    }

    private boolean streamed() {
        return request.path("stream").asBoolean(false);
    }

    private String model() {
        return request.path("model").asString("");
    }

    private static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)"));
    }

    private static void pause(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
