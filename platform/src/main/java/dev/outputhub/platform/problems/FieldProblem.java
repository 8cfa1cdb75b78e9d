package dev.outputhub.platform.problems;

import dev.outputhub.platform.text.TextBeginning;

/** One refused field of a request; {@code field} is its path in the body or the name of the parameter. Both are cut where they are long. */
public record FieldProblem(String field, String message) {

    private static final int LONGEST_FIELD = 300;
    private static final int LONGEST_MESSAGE = 1_000;

    public FieldProblem {
        field = shortened(field, LONGEST_FIELD);
        message = shortened(message, LONGEST_MESSAGE);
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : TextBeginning.of(text, longest) + "…";
    }
}
