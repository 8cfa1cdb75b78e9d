package dev.outputhub.conversation.format.markdown;

import dev.outputhub.conversation.format.Times;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The block between two lines of dashes on top of a file. Reads the plain keys, values and lists that people write
 * there; whatever else YAML could say stays in the raw block.
 *
 * @param raw null when the file has none
 * @param bodyStart offset behind it
 */
record FrontMatter(@Nullable String raw, Map<String, List<String>> values, int bodyStart) {

    private static final Pattern ENTRY = Pattern.compile("^([A-Za-z][\\w .-]{0,60}?)\\s*:(?:\\s+(.*))?$");
    private static final Pattern ITEM = Pattern.compile("^\\s*-\\s+(.*)$");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");
    private static final int MOST_LINES = 500;

    static FrontMatter of(String text) {
        var none = new FrontMatter(null, Map.of(), 0);
        var lines = text.lines().limit(MOST_LINES).toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
            return none;
        }
        var end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals("---")) {
            end++;
        }
        var values = end == lines.size() ? null : values(lines.subList(1, end));
        return values == null ? none : new FrontMatter(raw(text, end), values, offsetOfLine(text, end + 1));
    }

    @Nullable
    String first(String... keys) {
        for (var key : keys) {
            var found = values.getOrDefault(key, List.of());
            if (!found.isEmpty() && !found.getFirst().isBlank()) {
                return found.getFirst();
            }
        }
        return null;
    }

    List<String> all(String key) {
        return values.getOrDefault(key, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    @Nullable
    LocalDate date() {
        var given = first("date", "created", "created_at", "exported");
        if (given == null) {
            return null;
        }
        var day = DATE.matcher(given);
        var moment = Times.ofText(day.matches() ? day.group(1) : given);
        return moment == null ? null : moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Null when the block is no front matter but two rules with prose between them. */
    private static @Nullable Map<String, List<String>> values(List<String> lines) {
        var values = new LinkedHashMap<String, List<String>>();
        List<String> list = null;
        for (var line : lines) {
            var entry = ENTRY.matcher(line);
            var item = ITEM.matcher(line);
            if (entry.matches()) {
                list = scalars(entry.group(2));
                values.put(entry.group(1).strip().toLowerCase(Locale.ROOT), list);
            } else if (item.matches() && list != null) {
                list.add(unquoted(item.group(1)));
            } else if (!line.isBlank() && !line.startsWith("#") && !(list != null && line.startsWith(" "))) {
                return null;
            }
        }
        return values.isEmpty() ? null : values;
    }

    private static List<String> scalars(@Nullable String value) {
        var scalars = new ArrayList<String>();
        var trimmed = value == null ? "" : value.strip();
        if (trimmed.startsWith("[") && trimmed.endsWith("]")) {
            for (var item : trimmed.substring(1, trimmed.length() - 1).split(",", -1)) {
                scalars.add(unquoted(item));
            }
        } else if (!trimmed.isEmpty()) {
            scalars.add(unquoted(trimmed));
        }
        return scalars;
    }

    private static String unquoted(String value) {
        var trimmed = value.strip();
        var quoted = trimmed.length() > 1
                && (trimmed.charAt(0) == '"' || trimmed.charAt(0) == '\'')
                && trimmed.charAt(0) == trimmed.charAt(trimmed.length() - 1);
        return quoted
                ? trimmed.substring(1, trimmed.length() - 1)
                        .replace("\\\"", "\"")
                        .replace("''", "'")
                : trimmed;
    }

    private static String raw(String text, int endLine) {
        return text.substring(offsetOfLine(text, 1), offsetOfLine(text, endLine));
    }

    private static int offsetOfLine(String text, int line) {
        var offset = 0;
        for (var at = 0; at < line; at++) {
            var newline = text.indexOf('\n', offset);
            if (newline < 0) {
                return text.length();
            }
            offset = newline + 1;
        }
        return offset;
    }
}
