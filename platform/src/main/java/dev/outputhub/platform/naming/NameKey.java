package dev.outputhub.platform.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names that nobody can tell apart have the same key: it knows no case, no width or form of letters (NFKC), no run of white space
 * longer than one, and no character that is not seen. Alike letters of different scripts stay different.
 */
public final class NameKey {

    /** More would not fit into an entry of an index (2,704 bytes); such a name's key is a digest. */
    private static final int LONGEST = 500;

    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int BLACK_FLAG = 0x1f3f4;
    private static final int EMPTY_BRAILLE = 0x2800;

    private NameKey() {}

    public static String of(String name) {
        var form = Normalizer.normalize(seen(name), Normalizer.Form.NFKC);
        var folded = new StringBuilder(form.length());
        form.codePoints().forEach(c -> fold(c, folded));
        var key = Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
        return key.length() <= LONGEST ? key : digest(key);
    }

    /** Whether nothing of it is seen. */
    public static boolean isBlank(String name) {
        return of(name).isEmpty();
    }

    /** As it was typed, without white space and invisible characters before and after it. */
    public static String trimmed(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && isEdge(typed.codePointAt(start))) {
            start += Character.charCount(typed.codePointAt(start));
        }
        while (start < end && isEdge(typed.codePointBefore(end))) {
            end -= Character.charCount(typed.codePointBefore(end));
        }
        return typed.substring(start, end);
    }

    /** Without what is not seen; white space of any kind and length is one space. */
    public static String seen(String name) {
        var seen = new StringBuilder(name.length());
        var points = name.codePoints().toArray();
        int before = 0;
        for (int at = 0; at < points.length; at++) {
            int c = points[at];
            if (isSpace(c)) {
                if (before != ' ') {
                    seen.append(' ');
                }
                before = ' ';
            } else if (!isInvisible(c) || partOfEmoji(before, c, at + 1 < points.length ? points[at + 1] : 0)) {
                seen.appendCodePoint(c);
                before = c;
            }
        }
        return seen.toString();
    }

    // a family or a profession is joined, a flag of a part of a country is spelt with tags
    private static boolean partOfEmoji(int before, int c, int after) {
        return c == ZERO_WIDTH_JOINER
                ? Character.isEmoji(before) && Character.isEmoji(after)
                : isTag(c) && (before == BLACK_FLAG || isTag(before));
    }

    // each by itself, so that a sigma at the end is a sigma; a dotless i is another letter than i
    private static void fold(int c, StringBuilder folded) {
        folded.append(
                c == 'ı' ? "ı" : Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    // what an emoji or a letter carries behind it is its own
    private static boolean isEdge(int c) {
        return isSpace(c) || (isInvisible(c) && !isVariation(c) && !isTag(c));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == EMPTY_BRAILLE;
    }

    /** Control characters, and what Unicode calls default ignorable. */
    private static boolean isInvisible(int c) {
        return Character.isISOControl(c)
                || isVariation(c)
                || isTag(c)
                || in(c, 0xad, 0xad)
                || in(c, 0x34f, 0x34f)
                || in(c, 0x61c, 0x61c)
                || in(c, 0x115f, 0x1160)
                || in(c, 0x17b4, 0x17b5)
                || in(c, 0x180e, 0x180e)
                || in(c, 0x200b, 0x200f)
                || in(c, 0x202a, 0x202e)
                || in(c, 0x2060, 0x206f)
                || in(c, 0x3164, 0x3164)
                || in(c, 0xfeff, 0xfeff)
                || in(c, 0xffa0, 0xffa0)
                || in(c, 0xfff0, 0xfffb)
                || in(c, 0x1bca0, 0x1bca3)
                || in(c, 0x1d173, 0x1d17a)
                || in(c, 0xe0000, 0xe0fff);
    }

    private static boolean isVariation(int c) {
        return in(c, 0xfe00, 0xfe0f) || in(c, 0xe0100, 0xe01ef) || in(c, 0x180b, 0x180d) || c == 0x180f;
    }

    private static boolean isTag(int c) {
        return in(c, 0xe0020, 0xe007f);
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static String digest(String key) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
