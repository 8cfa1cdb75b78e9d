package dev.outputhub.conversation.imports.recognition;

import java.text.Normalizer;

/**
 * What was said, without how it was set: exporters differ in spaces, line ends, composed letters, and the Markdown they make of a page.
 * Signs that carry meaning within a line, such as those of a formula, stay.
 */
final class SaidText {

    private static final String MARKUP = "*_`\\|~";
    private static final char FIRST_JOINING = '\u0300';
    private static final char LAST_OF_ASCII = '\u007F';
    private static final String BULLETS = "-*+\u2022";

    private SaidText() {}

    static String of(String text) {
        var composed = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
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

    /** Nothing below U+0300 is a mark that joins the letter before it. */
    private static boolean isComposed(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_JOINING) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    private static boolean isBlank(char character) {
        if (character > ' ' && character < LAST_OF_ASCII) {
            return false;
        }
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
