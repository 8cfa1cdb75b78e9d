package dev.outputhub.records.batch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a batch did to its records, as far as its way back depends on it. */
public enum BatchAction {
    CHANGED,
    DELETED,
    /** Out of the trash, and changed where the batch asked for that too. */
    RESTORED;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BatchAction of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
