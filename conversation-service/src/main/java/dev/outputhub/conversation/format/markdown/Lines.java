package dev.outputhub.conversation.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a text, each knowing whether it is code. */
final class Lines {

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");

    private Lines() {}

    /** From {@code from} on; a fence that is never closed is taken for a slip, so that it swallows nothing. */
    static List<Line> of(String text, int from) {
        var lines = new ArrayList<Line>();
        String fence = null;
        var openedAt = 0;
        for (var start = from; start < text.length(); ) {
            var newline = text.indexOf('\n', start);
            var end = newline < 0 ? text.length() : newline + 1;
            var words = words(text, start, newline < 0 ? end : newline);
            var marker = FENCE.matcher(words);
            var wasOpen = fence != null;
            if (marker.matches()) {
                fence = next(fence, marker);
                openedAt = wasOpen ? openedAt : lines.size();
            }
            lines.add(new Line(start, end, words, wasOpen || fence != null));
            start = end;
        }
        if (fence != null) {
            for (var at = openedAt; at < lines.size(); at++) {
                var line = lines.get(at);
                lines.set(at, new Line(line.start(), line.end(), line.text(), false));
            }
        }
        return lines;
    }

    private static @Nullable String next(@Nullable String fence, Matcher marker) {
        var found = marker.group(1);
        if (fence == null) {
            // inline code such as ```x``` opens nothing
            return found.startsWith("`") && marker.group(2).contains("`") ? null : found;
        }
        var closes = found.startsWith(fence.substring(0, 1))
                && found.length() >= fence.length()
                && marker.group(2).isBlank();
        return closes ? null : fence;
    }

    private static String words(String text, int start, int end) {
        return text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    /** The text of these lines word for word, without the blank lines that set it off from the headings around it. */
    static String between(String text, List<Line> lines, int first, int end) {
        var from = first;
        var to = end;
        while (from < to && lines.get(from).blank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).blank()) {
            to--;
        }
        if (from == to) {
            return "";
        }
        var last = lines.get(to - 1);
        return text.substring(
                lines.get(from).start(), last.start() + last.text().length());
    }
}
