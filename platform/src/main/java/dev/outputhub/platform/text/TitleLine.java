package dev.outputhub.platform.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Titles that nobody typed into a title's field: brought by an archive, or made of a text. */
public final class TitleLine {

    /** Of a record's title where its kind sets no other limit; in characters of UTF-16, as all limits of fields. */
    public static final int LONGEST = 500;

    /** Of a title that is made of a text: as much as lists show. */
    public static final int LONGEST_PROPOSED = 80;

    private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}\\u200b\\ufeff]+");
    private static final Pattern MARKS = Pattern.compile("^(?:[#>*-]+(?: |$))+");

    private TitleLine() {}

    /** All of it in one line, which may be empty: line breaks, tabs and the like become single spaces. */
    public static String of(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** In one line that has room; what is too long ends at a word where one is near, and in "…". */
    public static String fit(String text, int longest) {
        var line = of(text);
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest - 1);
        var beginning = space > longest / 2 ? line.substring(0, space) : TextBeginning.of(line, longest - 1);
        return beginning.stripTrailing() + "…";
    }

    /** Of a text's first line that says something, without the marks that Markdown puts before it. */
    public static Optional<String> propose(String text) {
        return text.lines()
                .map(line -> MARKS.matcher(of(line)).replaceFirst(""))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> fit(line, LONGEST_PROPOSED));
    }
}
