package dev.outputhub.output.text;

/** What became of a file. */
sealed interface Extracted {

    /** All of its text; empty where it has none, as a scanned page. */
    record Whole(String text) implements Extracted {}

    /** The beginning of its text: it has more than is kept. */
    record Beginning(String text) implements Extracted {}

    /** It cannot be read, now or later. */
    record Unreadable(String reason) implements Extracted {}

    /** The process came to no end of its own, and may do so another time. */
    record Killed(String reason) implements Extracted {}
}
