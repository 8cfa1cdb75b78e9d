package dev.outputhub.prompt.version;

import dev.outputhub.prompt.version.Diff.Hunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares texts line by line and, where lines changed, word by word. Parts are cut so that joining them gives the text back,
 * whatever its line ends are.
 */
final class TextDiff {

    private static final Pattern LINES = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n)|[^\\r\\n]+");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|\\s+|[^\\p{L}\\p{M}\\p{N}_\\s]");

    /** Comparing takes time by the square of the words that differ: larger passages are shown as deleted and inserted whole. */
    private static final int MOST_WORDS = 3_000;

    private static final int MOST_LINES = 20_000;

    private final List<Hunk> hunks = new ArrayList<>();

    private TextDiff() {}

    static List<Hunk> hunks(String from, String to) {
        var diff = new TextDiff();
        diff.byLines(from, to);
        return List.copyOf(diff.hunks);
    }

    private void byLines(String from, String to) {
        var before = cut(LINES, from);
        var after = cut(LINES, to);
        if (before.size() + after.size() > MOST_LINES) {
            replace(from, to);
            return;
        }
        int at = 0;
        for (var change : Changes.between(before, after)) {
            add(Hunk.EQUAL, joined(before.subList(at, change.from())));
            byWords(
                    joined(before.subList(change.from(), change.fromEnd())),
                    joined(after.subList(change.to(), change.toEnd())));
            at = change.fromEnd();
        }
        add(Hunk.EQUAL, joined(before.subList(at, before.size())));
    }

    private void byWords(String from, String to) {
        var before = cut(WORDS, from);
        var after = cut(WORDS, to);
        if (before.isEmpty() || after.isEmpty() || before.size() + after.size() > MOST_WORDS) {
            replace(from, to);
            return;
        }
        int at = 0;
        for (var change : Changes.between(before, after)) {
            add(Hunk.EQUAL, joined(before.subList(at, change.from())));
            replace(
                    joined(before.subList(change.from(), change.fromEnd())),
                    joined(after.subList(change.to(), change.toEnd())));
            at = change.fromEnd();
        }
        add(Hunk.EQUAL, joined(before.subList(at, before.size())));
    }

    private void replace(String from, String to) {
        if (from.equals(to)) {
            add(Hunk.EQUAL, from);
            return;
        }
        add(Hunk.DELETE, from);
        add(Hunk.INSERT, to);
    }

    private void add(String kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!hunks.isEmpty() && hunks.getLast().kind().equals(kind)) {
            hunks.set(hunks.size() - 1, new Hunk(kind, hunks.getLast().text() + text));
        } else {
            hunks.add(new Hunk(kind, text));
        }
    }

    private static List<String> cut(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String joined(List<String> parts) {
        return String.join("", parts);
    }
}
