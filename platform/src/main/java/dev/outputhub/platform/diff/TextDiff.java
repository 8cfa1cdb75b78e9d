package dev.outputhub.platform.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import dev.outputhub.platform.diff.Hunk.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts, first by lines, then by words within lines that changed. Joining its equal and deleted pieces gives
 * the first text, joining its equal and inserted ones the second, byte for byte.
 *
 * @param inserted characters that only the second text has
 * @param deleted characters that only the first text has
 */
public record TextDiff(List<Hunk> hunks, int inserted, int deleted) {

    /** Comparing takes time by the square of what differs; where more lines than these differ, all of them count as replaced. */
    private static final int MOST_LINES = 20_000;

    /** The same for the words of one block of lines. */
    private static final int MOST_WORDS = 8_000;

    public static TextDiff between(String from, String to) {
        var pieces = new Pieces();
        compare(
                Tokens.lines(from),
                Tokens.lines(to),
                MOST_LINES,
                pieces,
                (oldBlock, newBlock) -> words(oldBlock, newBlock, pieces));
        return pieces.diff();
    }

    /** From 0, the same text, to 1, nothing in common. */
    public double distance() {
        long length = 0;
        for (var hunk : hunks) {
            length += hunk.kind() == Kind.EQUAL
                    ? 2L * hunk.text().length()
                    : hunk.text().length();
        }
        return length == 0 ? 0 : (inserted + deleted) / (double) length;
    }

    private static void words(List<String> oldLines, List<String> newLines, Pieces pieces) {
        compare(
                Tokens.words(String.join("", oldLines)),
                Tokens.words(String.join("", newLines)),
                MOST_WORDS,
                pieces,
                (oldBlock, newBlock) -> {
                    pieces.add(Kind.DELETE, oldBlock);
                    pieces.add(Kind.INSERT, newBlock);
                });
    }

    private interface Replacement {
        void of(List<String> oldBlock, List<String> newBlock);
    }

    private static void compare(
            List<String> older, List<String> newer, int most, Pieces pieces, Replacement replacement) {
        int start = commonStart(older, newer);
        int end = commonEnd(older, newer, start);
        pieces.add(Kind.EQUAL, older.subList(0, start));
        var oldMiddle = older.subList(start, older.size() - end);
        var newMiddle = newer.subList(start, newer.size() - end);
        int at = 0;
        for (var change : changes(oldMiddle, newMiddle, most)) {
            pieces.add(Kind.EQUAL, oldMiddle.subList(at, change.startOriginal));
            var removed = oldMiddle.subList(change.startOriginal, change.endOriginal);
            var added = newMiddle.subList(change.startRevised, change.endRevised);
            if (removed.isEmpty() || added.isEmpty()) {
                pieces.add(Kind.DELETE, removed);
                pieces.add(Kind.INSERT, added);
            } else {
                replacement.of(removed, added);
            }
            at = change.endOriginal;
        }
        pieces.add(Kind.EQUAL, oldMiddle.subList(at, oldMiddle.size()));
        pieces.add(Kind.EQUAL, older.subList(older.size() - end, older.size()));
    }

    private static List<Block> changes(List<String> older, List<String> newer, int most) {
        if (older.isEmpty() && newer.isEmpty()) {
            return List.of();
        }
        if (older.isEmpty() || newer.isEmpty() || older.size() + newer.size() > most) {
            return List.of(new Block(0, older.size(), 0, newer.size()));
        }
        var blocks = new ArrayList<Block>();
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(older, newer, null)) {
            var block = new Block(change.startOriginal, change.endOriginal, change.startRevised, change.endRevised);
            var last = blocks.isEmpty() ? null : blocks.getLast();
            if (last != null && last.endOriginal == block.startOriginal && last.endRevised == block.startRevised) {
                blocks.set(
                        blocks.size() - 1,
                        new Block(last.startOriginal, block.endOriginal, last.startRevised, block.endRevised));
            } else {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private record Block(int startOriginal, int endOriginal, int startRevised, int endRevised) {}

    private static int commonStart(List<String> older, List<String> newer) {
        int most = Math.min(older.size(), newer.size());
        int same = 0;
        while (same < most && older.get(same).equals(newer.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonEnd(List<String> older, List<String> newer, int start) {
        int most = Math.min(older.size(), newer.size()) - start;
        int same = 0;
        while (same < most && older.get(older.size() - 1 - same).equals(newer.get(newer.size() - 1 - same))) {
            same++;
        }
        return same;
    }
}
