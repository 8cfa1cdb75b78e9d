package dev.outputhub.records.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of several terms of a vocabulary a record keeps. */
public enum KeptTerm {
    /** By the order of the vocabulary, and by name where two have one place. */
    FIRST,
    /** That it got last. */
    LAST;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other */
    @JsonCreator
    static KeptTerm of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
