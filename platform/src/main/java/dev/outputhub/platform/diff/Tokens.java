package dev.outputhub.platform.diff;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that give it back when joined. */
final class Tokens {

    private Tokens() {}

    /** Each with its line break. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean ends =
                    character == '\n' || (character == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /** Words, runs of spaces, and every other character by itself; characters of scripts without spaces count as words. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int first = text.codePointAt(at);
            int kind = kind(first);
            do {
                end += Character.charCount(text.codePointAt(end));
            } while (kind != SINGLE && end < text.length() && kind(text.codePointAt(end)) == kind);
            words.add(text.substring(at, end));
            at = end;
        }
        return words;
    }

    private static final int SINGLE = 0;
    private static final int WORD = 1;
    private static final int SPACE = 2;

    private static int kind(int character) {
        if (character == '\n' || character == '\r' || Character.isIdeographic(character)) {
            return SINGLE;
        }
        if (Character.isWhitespace(character)) {
            return SPACE;
        }
        boolean joins = Character.getType(character) == Character.NON_SPACING_MARK;
        return Character.isLetterOrDigit(character) || joins ? WORD : SINGLE;
    }
}
