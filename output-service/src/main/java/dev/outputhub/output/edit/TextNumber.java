package dev.outputhub.output.edit;

import dev.outputhub.platform.problems.Problem;

/** Names one text of an output: {@code raw}, or the number of an edit. */
final class TextNumber {

    private static final String RAW = "raw";

    private TextNumber() {}

    static int of(String field, String text) {
        if (RAW.equalsIgnoreCase(text.strip())) {
            return Edits.RAW;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= Edits.RAW) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // answered below, like a negative number
        }
        throw Problem.invalid(field, "is raw or the number of an edit");
    }

    static String text(int number) {
        return number == Edits.RAW ? RAW : String.valueOf(number);
    }
}
