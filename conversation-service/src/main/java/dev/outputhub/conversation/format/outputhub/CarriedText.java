package dev.outputhub.conversation.format.outputhub;

import java.util.Locale;

/** Texts that XML 1.0 cannot carry have such characters written as JSON writes them, and each backslash twice. */
public final class CarriedText {

    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 4;

    private CarriedText() {}

    public static boolean isCarried(String text) {
        return text.codePoints().allMatch(CarriedText::isCarried);
    }

    public static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\\') {
                escaped.append("\\\\");
            } else if (isCarried(point)) {
                escaped.appendCodePoint(point);
            } else {
                escape(escaped, point);
            }
        });
        return escaped.toString();
    }

    /** Within an attribute, where a reader makes a space of every tab and line end. */
    public static String escapedName(String name) {
        var escaped = new StringBuilder();
        escaped(name).chars().forEach(one -> {
            if (one < ' ') {
                escape(escaped, one);
            } else {
                escaped.append((char) one);
            }
        });
        return escaped.toString();
    }

    static String restored(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var restored = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one != '\\' || at + 1 == text.length()) {
                restored.append(one);
            } else if (text.charAt(at + 1) == 'u' && isUnit(text, at + 2)) {
                restored.append((char) Integer.parseInt(text, at + 2, at + 2 + DIGITS, HEXADECIMAL));
                at += 1 + DIGITS;
            } else {
                restored.append(text.charAt(++at));
            }
        }
        return restored.toString();
    }

    private static boolean isUnit(String text, int from) {
        return from + DIGITS <= text.length()
                && text.substring(from, from + DIGITS).chars().allMatch(one -> Character.digit(one, HEXADECIMAL) >= 0);
    }

    private static void escape(StringBuilder escaped, int point) {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", point));
    }

    private static boolean isCarried(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
