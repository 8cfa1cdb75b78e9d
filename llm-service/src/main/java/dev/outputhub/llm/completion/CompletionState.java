package dev.outputhub.llm.completion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a completion got. */
public enum CompletionState {
    QUEUED,
    RUNNING,
    COMPLETED,
    /** Nothing usable came. */
    FAILED,
    CANCELLED,
    /** The answer broke off; what had come is kept. */
    INTERRUPTED;

    @JsonCreator
    public static CompletionState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}
