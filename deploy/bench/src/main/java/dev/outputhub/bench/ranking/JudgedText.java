package dev.outputhub.bench.ranking;

/**
 * A text of the bench's own that queries are judged by.
 *
 * @param title names it: no two have the same
 * @param text of a conversation: the question and the answer, parted by "||"
 */
public record JudgedText(Kind kind, String title, String text) {

    /** What it is kept as. */
    public enum Kind {
        OUTPUT,
        PROMPT,
        CONVERSATION
    }

    String question() {
        return text.split("\\|\\|", 2)[0].strip();
    }

    String answer() {
        return text.split("\\|\\|", 2)[1].strip();
    }
}
