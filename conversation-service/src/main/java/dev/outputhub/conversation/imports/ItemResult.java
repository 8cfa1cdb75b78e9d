package dev.outputhub.conversation.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** What became of one record. */
enum ItemResult {
    NEW,
    UPDATED,
    UNCHANGED,
    SKIPPED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static ItemResult of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
