package dev.outputhub.conversation.format.csv;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would take for a formula get an apostrophe before them. One that has apostrophes there already gets one
 * more, so that taking one away always gives the text as it was.
 */
public final class FormulaText {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r]");
    private static final Pattern NEUTRAL = Pattern.compile("^'+[=+\\-@\\t\\r]");

    private FormulaText() {}

    public static String neutralized(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    public static String restored(String text) {
        return NEUTRAL.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
