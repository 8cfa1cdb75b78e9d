package dev.outputhub.platform.test.provider;

import com.sun.net.httpserver.HttpExchange;
import dev.outputhub.platform.test.provider.ProviderServer.Answers;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request and the way it is answered, in whichever protocol it came. */
class Script {

    private static final Duration NO_PAUSE = Duration.ZERO;
    private static final Duration SLOW = Duration.ofMillis(200);
    private static final Duration FOREVER = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpExchange exchange;
    private final JsonNode request;
    private final Dialect dialect;
    private final Behaviour behaviour;
    private final EventWriter writer;

    Script(HttpExchange exchange, JsonNode request, Dialect dialect, Behaviour behaviour) {
        this.exchange = exchange;
        this.request = request;
        this.dialect = dialect;
        this.behaviour = behaviour;
        this.writer = new EventWriter(exchange, behaviour);
        dialect.count(words(request.path("messages").toString()).size(), 0);
    }

    /** @param first whether it is the first, third, … time that it is asked */
    void run(boolean first) throws IOException {
        switch (behaviour) {
            case LIMITED -> limited("1");
            case LIMITED_LONG -> limited("3600");
            case NO_QUOTA -> error(429, "You exceeded your current quota.", "insufficient_quota");
            case FAILING -> error(500, "The server had an error.", "server_error");
            case OVERLOADED -> error(529, "Overloaded", "overloaded_error");
            case REFUSING -> error(400, "max_tokens is too large.", "invalid_value");
            case REFUSING_IN_AN_ARRAY ->
                Answers.json(
                        exchange,
                        400,
                        "[{\"error\":{\"code\":400,\"message\":\"max_tokens is too large.\",\"status\":\"INVALID_ARGUMENT\"}}]");
            case PAGE -> Answers.page(exchange, 200);
            case FAILING_PAGE -> Answers.page(exchange, 502);
            case LIMITED_ONCE, LIMITED_MS_ONCE, FAILING_ONCE, OVERLOADED_ONCE, DROPPED_ONCE -> {
                if (first) {
                    once();
                } else {
                    say(echo(), NO_PAUSE);
                }
            }
            case HANGING -> pause(FOREVER);
            case CUT, TRUNCATED, MALFORMED, STALLING -> breakOff();
            case ERROR_IN_STREAM -> errorInStream("server_error", "The model crashed.", JSON.nullNode());
            case ERROR_CODE_NUMBER ->
                errorInStream(
                        "server_error",
                        "Provider returned error: upstream crashed",
                        JSON.createObjectNode().numberNode(502));
            case ERROR_CODE_TEXT ->
                errorInStream(
                        "server_error",
                        "Provider returned error: upstream crashed",
                        JSON.createObjectNode().stringNode("502"));
            case OVERLOADED_IN_STREAM -> errorInStream("overloaded_error", "Overloaded", null);
            case DELAYED -> {
                pause(Duration.ofSeconds(1));
                writer.keepAlive();
                say(echo(), NO_PAUSE);
            }
            case SLOW -> say(echo(), SLOW);
            case SILENT -> say(List.of(), NO_PAUSE);
            case LONG -> say(words("All work and no play makes a dull answer. ".repeat(400)), NO_PAUSE);
            case COUNT -> say(words("I was given " + request.path("messages").size() + " messages."), NO_PAUSE);
            case BYTES -> say(List.of("Grüße ", "aus 東京 ", "😀"), NO_PAUSE);
            case IN_ONE_PIECE -> Answers.json(exchange, 200, dialect.whole(String.join("", echo())));
            default -> say(echo(), Duration.ofMillis(5));
        }
    }

    private void once() throws IOException {
        switch (behaviour) {
            case LIMITED_ONCE -> limited("0.2");
            case LIMITED_MS_ONCE -> {
                exchange.getResponseHeaders().set("retry-after-ms", "200");
                limited("1");
            }
            case OVERLOADED_ONCE -> error(529, "Overloaded", "overloaded_error");
            case DROPPED_ONCE -> throw new IOException("dropped on purpose");
            default -> error(503, "Overloaded.", "overloaded");
        }
    }

    private void breakOff() throws IOException {
        begin();
        switch (behaviour) {
            case CUT -> {
                // a connection that is reset takes along what the other side has not read yet
                pause(SLOW);
                throw new IOException("cut on purpose");
            }
            case MALFORMED -> writer.raw("data: {\"choices\":[{\"delta\":{\"content\":\n\n");
            case STALLING -> pause(FOREVER);
            default -> {
                // that was all
            }
        }
        exchange.close();
    }

    private void errorInStream(String type, String message, @org.jspecify.annotations.Nullable JsonNode code)
            throws IOException {
        begin();
        writer.event(dialect.error(type, message, code));
        exchange.close();
    }

    private void limited(String seconds) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", seconds);
        error(429, "Rate limit reached.", "rate_limit_exceeded");
    }

    private void error(int status, String message, String code) throws IOException {
        Answers.json(exchange, status, dialect.errorBody(message, code));
    }

    private List<String> echo() {
        var messages = request.path("messages");
        var content = messages.path(messages.size() - 1).path("content");
        return words("You said: " + (content.isString() ? content.asString() : content.toString()));
    }

    private void say(List<String> words, Duration pause) throws IOException {
        dialect.count(words(request.path("messages").toString()).size(), words.size());
        if (!request.path("stream").asBoolean(false)) {
            Answers.json(exchange, 200, dialect.whole(String.join("", words)));
            return;
        }
        writer.events(dialect.begin());
        if (behaviour == Behaviour.REASONING) {
            for (var word : words("Let me think about that.")) {
                writer.events(dialect.reasoning(word));
            }
        }
        boolean callsAlone = behaviour == Behaviour.TOOL_CALLS;
        for (int i = 0; i < words.size() && !callsAlone; i++) {
            pause(pause);
            boolean inParts = behaviour == Behaviour.PARTS_ALONE || (behaviour == Behaviour.CONTENT_IN_PARTS && i > 0);
            writer.events(inParts ? dialect.part(words.get(i)) : dialect.text(words.get(i)));
        }
        end();
    }

    private void end() throws IOException {
        boolean calls = behaviour == Behaviour.TOOL_CALLS || behaviour == Behaviour.TEXT_AND_TOOL_CALLS;
        if (calls) {
            writer.events(dialect.toolCall("call_1", "get_weather", List.of("{\"place\":", " \"Rome\"}")));
        }
        if (behaviour == Behaviour.TEXT_AND_TOOL_CALLS) {
            writer.events(dialect.toolCall("call_2", "get_time", List.of("{}")));
        }
        writer.events(
                dialect.end(behaviour != Behaviour.NO_REASON, behaviour != Behaviour.NO_USAGE && counts(), calls));
        switch (behaviour) {
            case NOT_HANGING_UP -> pause(FOREVER);
            case CUT_AFTER_THE_END -> {
                pause(SLOW);
                throw new IOException("cut on purpose");
            }
            case NO_END_MARK -> {
                // the stream just ends
            }
            default -> writer.events(dialect.mark());
        }
        exchange.close();
    }

    private boolean counts() {
        return !(dialect instanceof OpenAiDialect)
                || request.path("stream_options").path("include_usage").asBoolean(false);
    }

    /** The first words of an answer that comes to no good end. */
    private void begin() throws IOException {
        writer.events(dialect.begin());
        for (var word : words("This answer will not")) {
            writer.events(dialect.text(word));
        }
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
