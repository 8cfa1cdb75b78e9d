package dev.outputhub.conversation.imports;

import java.util.Locale;

/** How far an import is. */
enum ImportState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    UNDOING,
    UNDONE;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** What callers are told: to them, undoing is one more thing that runs. */
    String shown() {
        return this == UNDOING ? RUNNING.text() : text();
    }

    boolean ended() {
        return this == COMPLETED || this == FAILED || this == UNDONE;
    }
}
