package dev.outputhub.llm.provider.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider says is wrong. Each puts it elsewhere: in an object {@code error}, in a text of that name, at the top, in an
 * array, with a code that is a word or a number.
 *
 * @param code the provider's own word or number for it
 * @param waitSeconds when to come again, where the body says so (Hugging Face, while it loads a model)
 */
public record ErrorBody(
        @Nullable String message,
        @Nullable String code,
        @Nullable String type,
        @Nullable Double waitSeconds) {

    static final ErrorBody NONE = new ErrorBody(null, null, null, null);

    private static final List<String> PLACES = List.of("message", "msg", "detail", "error", "error_message");

    static ErrorBody parse(byte[] body) {
        try {
            return of(JsonMapper.shared().readTree(body));
        } catch (JacksonException notJson) {
            return NONE; // a page of some proxy: nothing for people to read
        }
    }

    public static ErrorBody of(JsonNode body) {
        var outer = body.isArray() ? body.path(0) : body;
        var inner = outer.path("error").isObject() ? outer.path("error") : outer;
        return new ErrorBody(
                message(outer),
                word(inner.path(inner.has("error_type") ? "error_type" : "code")),
                word(inner.path("type").isMissingNode() ? inner.path("status") : inner.path("type")),
                outer.path("estimated_time").isNumber()
                        ? outer.path("estimated_time").doubleValue()
                        : null);
    }

    /** The code where it is an HTTP status, else 0. */
    int status() {
        return code != null && code.matches("[45]\\d\\d") ? Integer.parseInt(code) : 0;
    }

    boolean speaksOf(String word) {
        return (code != null && code.contains(word)) || (type != null && type.contains(word));
    }

    /** Anthropic has no code for it: it refuses the request, and says why. */
    boolean saysCreditIsUsedUp() {
        return message != null && message.contains("credit balance is too low");
    }

    private static @Nullable String message(JsonNode node) {
        if (node.isString()) {
            return node.asString().isBlank() ? null : node.asString();
        }
        if (node.isArray()) {
            return message(node.path(0));
        }
        for (var place : PLACES) {
            var message = node.has(place) ? message(node.path(place)) : null;
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    private static @Nullable String word(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString() : null;
    }
}
