package dev.outputhub.output.split;

import dev.outputhub.output.output.capture.Titles;
import dev.outputhub.output.split.Marker.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as people paste it: "## Prompt", then the prompt, then "## Output" and what came of it, once or many times. Every line that is
 * no such marker ends up in a row; a text without markers is one row.
 */
final class PastedText {

    private static final Pattern TITLE =
            Pattern.compile("^\\s*(?:---\\R(?s:.*?)\\R---\\s*\\R\\s*)?#[ \\t]+(.+?)[ \\t]*#*\\s*$");

    private record Part(@Nullable Role role, StringBuilder text) {}

    private PastedText() {}

    static List<SplitRow> rows(String text) {
        var parts = parts(text);
        var rows = new ArrayList<SplitRow>();
        var before = parts.getFirst().text().toString();
        var heading = TITLE.matcher(before);
        boolean onlyTitle = parts.size() > 1 && heading.matches();
        var title = onlyTitle ? Titles.propose(before) : null;
        if (!before.isBlank() && !onlyTitle) {
            rows.add(row(null, null, before));
        }
        String prompt = null;
        for (var part : parts.subList(1, parts.size())) {
            var content = trimmed(part.text());
            boolean promptWaits = prompt != null;
            if (part.role() == Role.OUTPUT) {
                rows.add(row(title, prompt, content));
                prompt = null;
            } else {
                if (promptWaits) {
                    rows.add(row(title, prompt, null));
                }
                prompt = content;
            }
            title = rows.isEmpty() ? title : null; // it names the first row; the others are named after themselves
        }
        if (prompt != null) {
            rows.add(row(title, prompt, null));
        }
        return rows;
    }

    private static SplitRow row(@Nullable String title, @Nullable String prompt, @Nullable String output) {
        var named = output == null || output.isBlank() ? text(prompt) : output;
        return new SplitRow(
                title != null ? title : Titles.propose(named),
                prompt,
                output == null ? null : trimmed(new StringBuilder(output)));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Text before the first marker, then each marker with its text. */
    private static List<Part> parts(String text) {
        var lines = text.lines().toList();
        var code = Fences.code(lines);
        var markers = new Marker[lines.size()];
        for (int i = 0; i < markers.length; i++) {
            var following = i + 1 < markers.length && !code.get(i + 1) ? lines.get(i + 1) : null;
            markers[i] = code.get(i) ? null : Marker.at(lines.get(i), following);
        }
        var styles = Styles.of(markers);
        var parts = new ArrayList<Part>();
        parts.add(new Part(null, new StringBuilder()));
        for (int i = 0; i < markers.length; i++) {
            var marker = markers[i];
            if (marker != null && styles.include(marker)) {
                parts.add(new Part(marker.role(), new StringBuilder()));
                if (!marker.rest().isEmpty()) {
                    parts.getLast().text().append(marker.rest()).append('\n');
                }
                i += marker.lines() - 1;
            } else {
                parts.getLast().text().append(lines.get(i)).append('\n');
            }
        }
        return parts;
    }

    /** Blank lines around a part belong to the layout of the page it was copied from; indentation of its first line is its own. */
    private static String trimmed(StringBuilder text) {
        return text.toString().stripTrailing().replaceFirst("^(?:[ \\t]*\\R)+", "");
    }

    /** How prompts and outputs are marked in this text: as the first of each is. */
    private record Styles(@Nullable String prompt, @Nullable String output) {

        static Styles of(@Nullable Marker[] markers) {
            String prompt = null;
            String output = null;
            for (var marker : markers) {
                if (marker == null) {
                    continue;
                }
                if (marker.role() == Role.PROMPT && prompt == null) {
                    prompt = marker.style();
                } else if (marker.role() == Role.OUTPUT && output == null) {
                    output = marker.style();
                }
            }
            // "Answer: 42" somewhere in a text is no mark; only headings stand for themselves
            boolean pair = prompt != null && output != null;
            return new Styles(pair || isHeading(prompt) ? prompt : null, pair || isHeading(output) ? output : null);
        }

        boolean include(Marker marker) {
            return marker.style().equals(marker.role() == Role.PROMPT ? prompt : output);
        }

        private static boolean isHeading(@Nullable String style) {
            return style != null && (style.startsWith("heading") || style.startsWith("underlined"));
        }
    }
}
