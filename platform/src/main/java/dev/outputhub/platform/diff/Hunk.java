package dev.outputhub.platform.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A piece of a difference: what both texts have, what only the newer has, or what only the older had. */
public record Hunk(Kind kind, String text) {

    /** Which of the two texts have a piece. */
    public enum Kind {
        EQUAL,
        INSERT,
        DELETE;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
