package dev.outputhub.llm.stream;

/** What the live stream holds. */
sealed interface LiveEntry {

    /** A piece of the text or of the reasoning, and where the answer stands after it. */
    record Piece(Position after, boolean ofText, String piece) implements LiveEntry {

        long end() {
            return ofText ? after.text() : after.reasoning();
        }

        long start() {
            return end() - piece.length();
        }
    }

    /** The completion is over, and stored. */
    record End() implements LiveEntry {}
}
