package dev.outputhub.conversation.format.mapping;

import java.util.ArrayList;
import java.util.List;

/** Cells as our own exports write them. */
final class OwnCell {

    private OwnCell() {}

    /** The values between bars; a bar within one has a backslash before it. */
    static List<String> values(String cell) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        for (var at = 0; at < cell.length(); at++) {
            var letter = cell.charAt(at);
            if (letter == '|') {
                values.add(value.toString().strip());
                value.setLength(0);
            } else if (letter == '\\' && at + 1 < cell.length()) {
                value.append(cell.charAt(++at));
            } else {
                value.append(letter);
            }
        }
        values.add(value.toString().strip());
        values.removeIf(String::isEmpty);
        return values;
    }
}
