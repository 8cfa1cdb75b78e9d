package dev.outputhub.conversation.format.mapping;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the values of a column go. Of a record that has no such place they are kept in its notes. */
public enum Place {
    TITLE("title"),
    CONTENT("content"),
    /** The question of an output. */
    PROMPT("prompt", RowKind.OUTPUT),
    EDITED_CONTENT("editedContent", RowKind.OUTPUT),
    DATE("date"),
    RATING("rating", RowKind.OUTPUT),
    MODEL("model"),
    LANGUAGE("language", RowKind.OUTPUT),
    LINK("link", RowKind.OUTPUT),
    SLUG("slug", RowKind.PROMPT),
    /** By which a record is known again when it is a UUID: other numbers are those of their table alone. */
    ID("id"),
    NOTES("notes"),
    DESCRIPTION("description"),
    TAGS("tags"),
    IGNORE("ignore");

    private static final Set<Place> SHARED = Set.of(NOTES, DESCRIPTION, TAGS, IGNORE);

    private final String text;
    private final @Nullable RowKind only;

    Place(String text) {
        this(text, null);
    }

    Place(String text, @Nullable RowKind only) {
        this.text = text;
        this.only = only;
    }

    public String text() {
        return text;
    }

    /** Whether several columns may go there. */
    boolean isShared() {
        return SHARED.contains(this);
    }

    boolean isOf(RowKind kind) {
        return only == null || only == kind;
    }

    static @Nullable Place of(String text) {
        return Arrays.stream(values())
                .filter(place -> place.text.equals(text))
                .findFirst()
                .orElse(null);
    }
}
