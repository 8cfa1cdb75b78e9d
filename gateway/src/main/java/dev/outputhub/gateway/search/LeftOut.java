package dev.outputhub.gateway.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A kind that was asked for and that the hits say nothing about.
 *
 * @param kind {@code file} for records of other kinds, as far as only a file of theirs says the words
 * @param detail a sentence for people
 */
record LeftOut(String kind, Reason reason, String detail) {

    /** Callers may branch on it. */
    enum Reason {
        /** The owner did not answer in time. */
        TOO_SLOW,
        /** The owner cannot be reached, or says itself that it is away. */
        AWAY,
        /** The owner met a fault. */
        FAILED,
        /** The kind has no such filter, and so nothing of it passes. */
        UNKNOWN_FILTER;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static LeftOut without(String kind, String owner, Reason reason) {
        var why =
                switch (reason) {
                    case TOO_SLOW -> "did not answer in time";
                    case AWAY -> "is away";
                    case FAILED -> "failed";
                    case UNKNOWN_FILTER -> throw new IllegalArgumentException("An owner has no filters, its kinds do");
                };
        return new LeftOut(kind, reason, owner + " " + why + ".");
    }

    static LeftOut withoutFilter(String kind, String filter) {
        var detail = "file".equals(kind)
                ? "Files of other records than outputs are not narrowed by " + filter + "."
                : "A record of the kind " + kind + " has no " + filter + ".";
        return new LeftOut(kind, Reason.UNKNOWN_FILTER, detail);
    }
}
