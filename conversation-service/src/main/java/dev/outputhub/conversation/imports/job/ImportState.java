package dev.outputhub.conversation.imports.job;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    UNDOING,
    UNDONE;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** What callers are told: to them, undoing is one more thing that runs. */
    public String shown() {
        return this == UNDOING ? RUNNING.text() : text();
    }

    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == UNDONE;
    }
}
