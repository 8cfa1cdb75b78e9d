package dev.outputhub.conversation.exports.job;

import java.util.Locale;

/** How far an export is. */
public enum ExportState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED,
    EXPIRED;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ExportState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}
