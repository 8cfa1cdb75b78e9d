package dev.outputhub.conversation.format.markdown;

import dev.outputhub.conversation.format.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout of the AI Chat Exporter script: "## chat-1", the prompt as a block quote, the answer, a rule and a link back
 * to the top. Answers may hold any heading, fence or rule themselves, so only the numbered heading in its turn counts.
 */
final class QuotedChats {

    private static final String BACK_TO_TOP = "###### [top](#table-of-contents)";

    private final String text;
    private final List<Line> lines;

    QuotedChats(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    static boolean isFirst(Line line) {
        return line.text().matches("#{2,3} chat-1\\s*");
    }

    List<Turn> turns() {
        var starts = new ArrayList<Integer>();
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).text().matches("#{2,3} chat-" + (starts.size() + 1) + "\\s*")) {
                starts.add(at);
            }
        }
        var turns = new ArrayList<Turn>();
        for (var at = 0; at < starts.size(); at++) {
            chat(starts.get(at) + 1, at + 1 < starts.size() ? starts.get(at + 1) : lines.size(), turns);
        }
        return turns;
    }

    private void chat(int from, int end, List<Turn> turns) {
        var first = from;
        while (first < end && lines.get(first).blank()) {
            first++;
        }
        var quote = new ArrayList<String>();
        var next = first;
        for (; next < end && lines.get(next).text().startsWith(">"); next++) {
            quote.add(lines.get(next).text().replaceFirst("^> ?", ""));
        }
        add(turns, Role.USER, String.join("\n", quote));
        add(turns, Role.ASSISTANT, Lines.between(text, lines, next, footer(next, end)));
    }

    private int footer(int from, int end) {
        for (var at = end - 1; at > from; at--) {
            if (lines.get(at).text().strip().equals(BACK_TO_TOP)) {
                return lines.get(at - 1).text().strip().equals("___") ? at - 1 : at;
            }
            if (!lines.get(at).blank()) {
                return end;
            }
        }
        return end;
    }

    private static void add(List<Turn> turns, Role role, String words) {
        if (!words.isBlank()) {
            turns.add(new Turn(role, words, null));
        }
    }
}
