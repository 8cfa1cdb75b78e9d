package dev.outputhub.conversation.format.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the rows of a table become. */
public enum RowKind {
    OUTPUT,
    PROMPT;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other */
    @JsonCreator
    public static RowKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
