package dev.outputhub.conversation.format.markdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line and where it stands.
 *
 * @param start offset of its first character
 * @param end offset behind its line end
 * @param code inside a fenced block, where a # is no heading
 */
record Line(int start, int end, String text, boolean code) {

    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})[ \\t]+(.*?)[ \\t]*#*[ \\t]*$");
    private static final Pattern BOLD = Pattern.compile("^(?:\\*\\*|__)([^*_]{1,120})(?:\\*\\*|__)(:?)[ \\t]*$");
    static final int BOLD_LEVEL = 7;

    /** A heading's level and words; a line in bold alone counts as a heading below all others. */
    record Heading(int level, String words) {}

    @Nullable
    Heading heading() {
        if (code || text.length() > 300) {
            return null;
        }
        var heading = HEADING.matcher(text);
        if (heading.matches()) {
            return new Heading(heading.group(1).length(), plain(heading.group(2)));
        }
        var bold = BOLD.matcher(text);
        return bold.matches() ? new Heading(BOLD_LEVEL, plain(bold.group(1) + bold.group(2))) : null;
    }

    boolean blank() {
        return text.isBlank();
    }

    private static String plain(String words) {
        return words.replace("**", "").replace("__", "").strip();
    }
}
