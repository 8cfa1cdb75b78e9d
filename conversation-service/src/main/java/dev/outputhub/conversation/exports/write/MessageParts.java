package dev.outputhub.conversation.exports.write;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** What a person would read of a message. */
final class MessageParts {

    private MessageParts() {}

    static String text(JsonNode parts) {
        var texts = new ArrayList<String>();
        parts.forEach(part -> {
            var text = part.path("text").asString("");
            if (!text.isBlank()) {
                texts.add(text);
            }
        });
        return String.join("\n\n", texts);
    }
}
