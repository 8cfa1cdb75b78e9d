package dev.outputhub.platform.search;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hit; {@code snippet} is HTML with nothing but {@code <mark>}.
 *
 * @param part where the words stand in a part beside the text of a message; null where in the text, or in several
 */
public record SearchHit(
        String kind,
        UUID id,
        @Nullable String title,
        String snippet,
        double score,
        @Nullable UUID conversationId,
        @Nullable UUID messageId,
        Instant updatedAt,
        @Nullable Part part) {

    /**
     * @param type as in the message: file, toolCall, toolResult and so on
     * @param name of the file, the tool, the document
     */
    public record Part(String type, @Nullable String name) {}

    public SearchHit(
            String kind,
            UUID id,
            @Nullable String title,
            String snippet,
            double score,
            @Nullable UUID conversationId,
            @Nullable UUID messageId,
            Instant updatedAt) {
        this(kind, id, title, snippet, score, conversationId, messageId, updatedAt, null);
    }

    /** The same, with its part said in the snippet too. */
    public SearchHit in(@Nullable Part where) {
        if (where == null) {
            return this;
        }
        var label = where.name() == null ? words(where.type()) : words(where.type()) + " " + where.name();
        var said = Snippets.html(label) + ": " + snippet;
        return new SearchHit(kind, id, title, said, score, conversationId, messageId, updatedAt, where);
    }

    /** "toolResult" as people write it. */
    private static String words(String type) {
        return type.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT).strip();
    }
}
