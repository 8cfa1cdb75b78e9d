package dev.outputhub.prompt.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a variable takes. */
public enum VariableType {
    TEXT,
    NUMBER,
    INTEGER,
    BOOLEAN,
    DATE,
    LIST,
    JSON;

    @JsonCreator
    public static VariableType of(String name) {
        // what programmers call it
        return "string".equalsIgnoreCase(name) ? TEXT : valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
