package dev.outputhub.conversation.exports.write;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values of front matter. Texts are always quoted: no title is taken for a number, a date or a list by accident. */
final class YamlText {

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private YamlText() {}

    static String key(String name) {
        return PLAIN_KEY.matcher(name).matches() ? name : quoted(name);
    }

    static String list(List<String> values) {
        return values.isEmpty()
                ? "[]"
                : values.stream().map(value -> "\n  - " + quoted(value)).collect(Collectors.joining());
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(point)) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", point));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** As YAML 1.2 has it, without the breaks that only some readers take for such. */
    private static boolean isPrintable(int point) {
        return (point >= 0x20 && point <= 0x7E)
                || (point >= 0xA0 && point <= 0xD7FF && point != 0x2028 && point != 0x2029)
                || (point >= 0xE000 && point <= 0xFFFD && point != 0xFEFF)
                || point >= 0x10000;
    }
}
