package dev.outputhub.conversation.format;

/**
 * Replaces what PostgreSQL cannot store, U+0000 and lone surrogates, by U+FFFD. Everything else, spaces and line ends
 * included, stays as it came.
 */
public final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    public static String clean(String text, Remarks remarks) {
        var first = firstBad(text, 0);
        if (first < 0) {
            return text;
        }
        var cleaned = new StringBuilder(text);
        var nul = false;
        var half = false;
        for (var at = first; at >= 0; at = firstBad(text, at + 1)) {
            nul |= text.charAt(at) == 0;
            half |= text.charAt(at) != 0;
            cleaned.setCharAt(at, REPLACEMENT);
        }
        if (nul) {
            remarks.add("Characters that cannot be stored (U+0000) were replaced");
        }
        if (half) {
            remarks.add("Broken characters (half of a pair) were replaced");
        }
        return cleaned.toString();
    }

    private static int firstBad(String text, int from) {
        for (var at = from; at < text.length(); at++) {
            var unit = text.charAt(at);
            if (unit == 0) {
                return at;
            }
            if (Character.isHighSurrogate(unit)) {
                if (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))) {
                    return at;
                }
                at++;
            } else if (Character.isLowSurrogate(unit)) {
                return at;
            }
        }
        return -1;
    }
}
