package dev.outputhub.output.output.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an output came in. */
public enum Source {
    MANUAL,
    IMPORT,
    COMPLETION,
    API;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Source of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
