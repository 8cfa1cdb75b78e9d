package dev.outputhub.output.split;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Which lines of a Markdown text are code. A fence that is never closed counts as text: else it would swallow what follows. */
final class Fences {

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");

    private Fences() {}

    static BitSet code(List<String> lines) {
        var code = new BitSet(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var opening = FENCE.matcher(lines.get(i).stripTrailing());
            if (opening.matches()
                    && !(opening.group(1).startsWith("`") && opening.group(2).contains("`"))) {
                int end = closing(lines, i + 1, opening.group(1));
                if (end > 0) {
                    code.set(i, end + 1);
                    i = end;
                }
            }
        }
        return code;
    }

    private static int closing(List<String> lines, int from, String fence) {
        for (int i = from; i < lines.size(); i++) {
            var candidate = FENCE.matcher(lines.get(i).stripTrailing());
            if (candidate.matches()
                    && candidate.group(2).isBlank()
                    && candidate.group(1).charAt(0) == fence.charAt(0)
                    && candidate.group(1).length() >= fence.length()) {
                return i;
            }
        }
        return -1;
    }
}
