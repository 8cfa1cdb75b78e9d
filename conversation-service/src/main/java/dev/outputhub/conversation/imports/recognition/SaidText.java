package dev.outputhub.conversation.imports.recognition;

import java.text.Normalizer;

/**
 * What was said, without how it was set: exporters differ in spaces, line ends, composed letters, and the Markdown they make of a page.
 * Signs that carry meaning within a line, such as those of a formula, stay.
 */
final class SaidText {

    private static final String MARKUP = "*_`\\|~";
    private static final String BULLETS = "-*+\u2022";

    private SaidText() {}

    static String of(String text) {
        var composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        var said = new StringBuilder(composed.length());
        var lineBegins = true;
        var tag = false;
        for (var at = 0; at < composed.length(); at++) {
            var character = composed.charAt(at);
            if (character == '\n' || character == '\r') {
                lineBegins = true;
            } else if (!isBlank(character) && !(lineBegins && opensLine(composed, at))) {
                lineBegins = false;
                tag = character == '<' || (tag && (character == '/' || Character.isLetterOrDigit(character)));
                if (MARKUP.indexOf(character) < 0) {
                    said.append(tag ? Character.toLowerCase(character) : character);
                }
            }
        }
        return said.toString();
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\u2060'
                || character == '\uFEFF';
    }

    /** Headings, quotes, cells, and bullets or rules: a sign that stands before a space or another of its kind. */
    private static boolean opensLine(String text, int at) {
        var character = text.charAt(at);
        if (character == '#' || character == '>' || character == '|') {
            return true;
        }
        if (BULLETS.indexOf(character) < 0) {
            return false;
        }
        var next = at + 1 == text.length() ? '\n' : text.charAt(at + 1);
        return Character.isWhitespace(next) || next == character || next == '|';
    }
}
