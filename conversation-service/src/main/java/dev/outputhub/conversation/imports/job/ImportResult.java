package dev.outputhub.conversation.imports.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** What became of one record. */
public enum ImportResult {
    NEW,
    UPDATED,
    UNCHANGED,
    SKIPPED;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static ImportResult of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
