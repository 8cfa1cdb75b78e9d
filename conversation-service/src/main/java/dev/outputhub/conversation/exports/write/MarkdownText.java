package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportNames.Named;

/** Pieces of Markdown. */
final class MarkdownText {

    private MarkdownText() {}

    /** A fence that is longer than any within. */
    static String fenced(String text, String language) {
        int longest = 2;
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = text.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        var fence = "`".repeat(longest + 1);
        return fence + language.replaceAll("[^A-Za-z0-9+#_.-]", "") + "\n" + text + (text.endsWith("\n") ? "" : "\n")
                + fence;
    }

    /** @param kind of callout with its bracket: a minus behind it folds it until somebody opens it */
    static String callout(String kind, String title, String text) {
        return "> [!" + kind + " " + oneLine(title) + "\n> "
                + text.replace("\r\n", "\n").replace("\n", "\n> ");
    }

    static String link(Named to) {
        return "[[" + to.name() + "|" + label(to.title()) + "]]";
    }

    static String embedded(Named file) {
        return "![[" + file.name() + "]]";
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String label(String title) {
        var plain = oneLine(title.replaceAll("[\\[\\]|]", " "));
        return plain.isEmpty() ? "untitled" : plain;
    }
}
