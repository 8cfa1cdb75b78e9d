package dev.outputhub.output.output;

import java.util.regex.Pattern;

/** Proposes a title for an output that came without one: its first heading or else its first line, without Markdown. */
public final class Titles {

    static final int LONGEST = 120;
    private static final String NOTHING = "Untitled";

    /** Reading more than this for a title serves nobody. */
    private static final int LOOKED_AT = 20_000;

    private static final int LINE = 500;

    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~).*");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}[ \\t]+(.+?)[ \\t]*#*[ \\t]*$");
    private static final Pattern RULE = Pattern.compile("^[\\s\\-_*=|:+]*$");
    private static final Pattern BLOCK_MARKS = Pattern.compile("^(?:\\s*(?:>|[-*+]|\\d{1,9}[.)]|#{1,6})\\s+)+");
    private static final Pattern TASK_BOX = Pattern.compile("^\\[[ xX]]\\s+");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^]]*)](?:\\([^)]*\\)|\\[[^]]*])");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)](?:\\([^)]*\\)|\\[[^]]*])");
    private static final Pattern HTML = Pattern.compile("<[/!]?[A-Za-z][^<>]{0,300}>");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3}|_{2,3}|~~|`+)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern UNDERSCORE =
            Pattern.compile("(?<![\\p{L}\\p{N}])_(?=\\S)(.+?)(?<=\\S)_(?![\\p{L}\\p{N}])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!~>|])");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u200b\\ufeff\\s]+");

    private Titles() {}

    public static String propose(String content) {
        var beginning = content.substring(0, Math.min(content.length(), LOOKED_AT));
        String firstLine = null;
        boolean fenced = false;
        boolean frontMatter = false;
        int number = 0;
        for (var line : LINES.split(beginning)) {
            number++;
            if (number == 1 && line.strip().equals("---")) {
                frontMatter = true;
                continue;
            }
            if (frontMatter) {
                frontMatter = !line.strip().equals("---");
                continue;
            }
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
                continue;
            }
            var heading = HEADING.matcher(beginning(line));
            if (!fenced && heading.matches()) {
                var title = plain(heading.group(1));
                if (!title.isEmpty()) {
                    return shorten(title);
                }
            }
            if (firstLine == null && !RULE.matcher(beginning(line)).matches()) {
                var text = plain(line);
                firstLine = text.isEmpty() ? null : text;
            }
        }
        return firstLine == null ? NOTHING : shorten(firstLine);
    }

    static String plain(String markdown) {
        var text = BLOCK_MARKS.matcher(beginning(markdown)).replaceFirst("");
        text = TASK_BOX.matcher(text).replaceFirst("");
        text = IMAGE.matcher(text).replaceAll("$1");
        text = LINK.matcher(text).replaceAll("$1");
        text = HTML.matcher(text).replaceAll("");
        for (int depth = 0; depth < 3; depth++) { // bold around italic around code
            text = EMPHASIS.matcher(text).replaceAll("$2");
        }
        text = UNDERSCORE.matcher(text).replaceAll("$1");
        text = ESCAPE.matcher(text).replaceAll("$1");
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** The patterns take more than linear time on a hostile line, and a title is made of its beginning anyway. */
    private static String beginning(String line) {
        if (line.length() <= LINE) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(LINE - 1)) ? LINE - 1 : LINE);
    }

    private static String shorten(String title) {
        return shorten(title, LONGEST);
    }

    /** At a word's end where there is one near, never within a character. */
    public static String shorten(String title, int longest) {
        if (title.length() <= longest) {
            return title;
        }
        int end = title.lastIndexOf(' ', longest - 1);
        if (end < longest * 2 / 3) {
            end = Character.isHighSurrogate(title.charAt(longest - 2)) ? longest - 2 : longest - 1;
        }
        return title.substring(0, end).stripTrailing() + "…";
    }
}
