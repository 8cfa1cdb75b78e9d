package dev.outputhub.conversation.format.rating;

import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.json.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person thought of an answer, in the stars of an output: a thumb up is five of them, a thumb down is one. Providers keep it under
 * names of their own, which stay in the metadata besides.
 */
public final class MessageRating {

    /** The field of a message's metadata that holds it. */
    public static final String FIELD = "stars";

    private MessageRating() {}

    public static void keepIn(List<ImportedMessage> messages) {
        messages.forEach(message -> keep(message.metadata()));
    }

    private static void keep(ObjectNode metadata) {
        Stream.of("feedback", "annotation", "reaction", "rating")
                .map(metadata::get)
                .map(MessageRating::stars)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(stars -> metadata.put(FIELD, stars));
    }

    private static @Nullable Integer stars(@Nullable JsonNode given) {
        var told = given != null && given.isObject() ? given.get("rating") : given;
        var word = Fields.asText(told);
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "")) {
            case "thumbsup", "like", "liked", "good", "1" -> Integer.valueOf(5);
            case "thumbsdown", "dislike", "disliked", "bad", "-1" -> Integer.valueOf(1);
            default -> null;
        };
    }
}
