package dev.outputhub.platform.diff;

import dev.outputhub.platform.diff.Hunk.Kind;
import java.util.HashMap;
import java.util.List;

/**
 * The difference of two texts, first by lines, then by words within lines that changed. Joining its equal and deleted pieces gives
 * the first text, joining its equal and inserted ones the second, byte for byte.
 *
 * @param inserted characters that only the second text has
 * @param deleted characters that only the first text has
 */
public record TextDiff(List<Hunk> hunks, int inserted, int deleted) {

    /** With more words than these, words in common show nothing unless they are most of both texts, in whatever order. */
    private static final int FEW_WORDS = 8_000;

    public static TextDiff between(String from, String to) {
        var older = Tokens.lines(from);
        var newer = Tokens.lines(to);
        var pieces = new Pieces();
        compare(
                older,
                newer,
                Matching.partners(older, newer),
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
        var older = Tokens.words(String.join("", oldLines));
        var newer = Tokens.words(String.join("", newLines));
        if (older.size() + newer.size() > FEW_WORDS && !areMostlyCommon(older, newer)) {
            replace(oldLines, newLines, pieces);
        } else {
            compare(
                    older,
                    newer,
                    Matching.partners(older, newer),
                    pieces,
                    (oldBlock, newBlock) -> replace(oldBlock, newBlock, pieces));
        }
    }

    private static boolean areMostlyCommon(List<String> older, List<String> newer) {
        var counts = new HashMap<String, Integer>();
        older.forEach(word -> counts.merge(word, 1, Integer::sum));
        long common = 0;
        for (var word : newer) {
            int left = counts.getOrDefault(word, 0);
            if (left > 0) {
                counts.put(word, left - 1);
                common += word.length();
            }
        }
        return 4 * common > length(older) + length(newer);
    }

    private static long length(List<String> pieces) {
        return pieces.stream().mapToLong(String::length).sum();
    }

    private static void replace(List<String> oldBlock, List<String> newBlock, Pieces pieces) {
        pieces.add(Kind.DELETE, oldBlock);
        pieces.add(Kind.INSERT, newBlock);
    }

    private interface Replacement {
        void of(List<String> oldBlock, List<String> newBlock);
    }

    private static void compare(
            List<String> older, List<String> newer, int[] partners, Pieces pieces, Replacement replacement) {
        int at = 0;
        int newerAt = 0;
        while (at < older.size() || newerAt < newer.size()) {
            int same = at;
            while (same < partners.length && partners[same] == newerAt + same - at) {
                same++;
            }
            pieces.add(Kind.EQUAL, older.subList(at, same));
            newerAt += same - at;
            at = same;
            while (same < partners.length && partners[same] == Matching.NONE) {
                same++;
            }
            int newerSame = same < partners.length ? partners[same] : newer.size();
            change(older.subList(at, same), newer.subList(newerAt, newerSame), pieces, replacement);
            at = same;
            newerAt = newerSame;
        }
    }

    private static void change(List<String> removed, List<String> added, Pieces pieces, Replacement replacement) {
        if (removed.isEmpty() || added.isEmpty()) {
            replace(removed, added, pieces);
        } else {
            replacement.of(removed, added);
        }
    }
}
