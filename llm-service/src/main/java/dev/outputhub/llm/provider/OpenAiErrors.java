package dev.outputhub.llm.provider;

import com.openai.core.JsonField;
import com.openai.core.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the sentence for people in an error body: servers that speak the protocol put it in different places. */
final class OpenAiErrors {

    private static final List<String> PLACES = List.of("message", "detail", "error");

    private OpenAiErrors() {}

    static @Nullable String message(JsonValue body) {
        var text = ((JsonField<?>) body).asString();
        if (text.isPresent()) {
            return text.get();
        }
        var object = ((JsonField<?>) body).asObject();
        if (object.isEmpty()) {
            return null;
        }
        for (var place : PLACES) {
            var inner = object.get().get(place);
            var message = inner == null ? null : message(inner);
            if (message != null) {
                return message;
            }
        }
        return null;
    }
}
