package dev.outputhub.platform.diff;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which pieces of two texts belong together. Myers' algorithm finds the most that can, in time by length times differences.
 * Where that would be too much, pieces that occur once on each side are taken as anchors, as in a patience diff, and what is
 * between them is looked at by itself; where there are none either, nothing is matched.
 */
final class Matching {

    /** What has no counterpart. */
    static final int NONE = -1;

    private static final int MOST_DIFFERENCES = 2_000;

    /** Comparisons of two pieces, in all, to find out how much differs: a fraction of a second. */
    private static final long MOST_COMPARISONS = 50_000_000;

    /** Between anchors there may be pieces that occur once only there; deeper than this none are looked for. */
    private static final int DEEPEST = 12;

    private final int[] older;
    private final int[] newer;

    /** How often each piece occurs in the stretches that are looked at; 0 when none are. */
    private final int[] olderCounts;

    private final int[] newerCounts;
    private final int[] newerPlaceOf;
    private final int[] partners;
    private long comparisonsLeft = MOST_COMPARISONS;

    private Matching(int[] older, int[] newer, int distinct) {
        this.older = older;
        this.newer = newer;
        this.olderCounts = new int[distinct];
        this.newerCounts = new int[distinct];
        this.newerPlaceOf = new int[distinct];
        this.partners = new int[older.length];
        Arrays.fill(partners, NONE);
    }

    /** For each older piece the place of the newer one it is equal to, rising, or {@link #NONE}. */
    static int[] partners(List<String> older, List<String> newer) {
        var numbers = new HashMap<String, Integer>();
        var matching = new Matching(numbered(older, numbers), numbered(newer, numbers), numbers.size());
        matching.match(new Stretch(0, older.size(), 0, newer.size()), 0);
        return matching.partners;
    }

    private static int[] numbered(List<String> pieces, Map<String, Integer> numbers) {
        var numbered = new int[pieces.size()];
        int at = 0;
        for (var piece : pieces) {
            var number = numbers.putIfAbsent(piece, numbers.size());
            numbered[at++] = number == null ? numbers.size() - 1 : number;
        }
        return numbered;
    }

    /** Parts of both texts that stand for each other, ends exclusive. */
    private record Stretch(int from, int to, int newerFrom, int newerTo) {}

    private void match(Stretch whole, int depth) {
        var stretch = withoutCommonEnds(whole);
        if (stretch.from == stretch.to || stretch.newerFrom == stretch.newerTo) {
            return;
        }
        count(stretch, 1);
        var places = commonPlaces(older, stretch.from, stretch.to, newerCounts);
        var newerPlaces = commonPlaces(newer, stretch.newerFrom, stretch.newerTo, olderCounts);
        boolean compared = byMyers(places, newerPlaces);
        var anchors = compared || depth == DEEPEST ? List.<int[]>of() : anchors(places, newerPlaces);
        count(stretch, -1);
        if (anchors.isEmpty()) {
            return;
        }
        int from = stretch.from;
        int newerFrom = stretch.newerFrom;
        for (var anchor : anchors) {
            partners[anchor[0]] = anchor[1];
            match(new Stretch(from, anchor[0], newerFrom, anchor[1]), depth + 1);
            from = anchor[0] + 1;
            newerFrom = anchor[1] + 1;
        }
        match(new Stretch(from, stretch.to, newerFrom, stretch.newerTo), depth + 1);
    }

    private Stretch withoutCommonEnds(Stretch whole) {
        int from = whole.from;
        int newerFrom = whole.newerFrom;
        int to = whole.to;
        int newerTo = whole.newerTo;
        while (from < to && newerFrom < newerTo && older[from] == newer[newerFrom]) {
            partners[from++] = newerFrom++;
        }
        while (from < to && newerFrom < newerTo && older[to - 1] == newer[newerTo - 1]) {
            partners[--to] = --newerTo;
        }
        return new Stretch(from, to, newerFrom, newerTo);
    }

    private void count(Stretch stretch, int change) {
        for (int at = stretch.from; at < stretch.to; at++) {
            olderCounts[older[at]] += change;
        }
        for (int at = stretch.newerFrom; at < stretch.newerTo; at++) {
            newerCounts[newer[at]] += change;
        }
    }

    /** Places of pieces that the other side has too; the others can have no partner. */
    private static int[] commonPlaces(int[] pieces, int from, int to, int[] countsOfOther) {
        var places = new int[to - from];
        int found = 0;
        for (int at = from; at < to; at++) {
            if (countsOfOther[pieces[at]] > 0) {
                places[found++] = at;
            }
        }
        return Arrays.copyOf(places, found);
    }

    private boolean byMyers(int[] places, int[] newerPlaces) {
        if (!isNear(places, newerPlaces)) {
            return false;
        }
        var pieces = Arrays.stream(places).mapToObj(place -> older[place]).toList();
        var newerPieces =
                Arrays.stream(newerPlaces).mapToObj(place -> newer[place]).toList();
        int at = 0;
        int newerAt = 0;
        for (var change : new MyersDiffWithLinearSpace<Integer>().computeDiff(pieces, newerPieces, null)) {
            while (at < change.startOriginal) {
                partners[places[at++]] = newerPlaces[newerAt++];
            }
            at = change.endOriginal;
            newerAt = change.endRevised;
        }
        while (at < places.length) {
            partners[places[at++]] = newerPlaces[newerAt++];
        }
        return true;
    }

    /** The first half of Myers' algorithm: how far each diagonal comes with so many differences. */
    private boolean isNear(int[] places, int[] newerPlaces) {
        int most = Math.min(MOST_DIFFERENCES, places.length + newerPlaces.length);
        if (Math.abs(places.length - newerPlaces.length) > most) {
            return false;
        }
        var furthest = new int[2 * most + 3];
        int middle = most + 1;
        for (int differences = 0; differences <= most; differences++) {
            for (int diagonal = -differences; diagonal <= differences; diagonal += 2) {
                int below = furthest[middle + diagonal - 1];
                int above = furthest[middle + diagonal + 1];
                boolean down = diagonal == -differences || (diagonal != differences && below < above);
                int at = down ? above : below + 1;
                int started = at;
                while (at < places.length
                        && at - diagonal < newerPlaces.length
                        && older[places[at]] == newer[newerPlaces[at - diagonal]]) {
                    at++;
                }
                furthest[middle + diagonal] = at;
                comparisonsLeft -= at - started + 1;
                if (at >= places.length && at - diagonal >= newerPlaces.length) {
                    return true;
                }
            }
            if (comparisonsLeft < 0) {
                return false;
            }
        }
        return false;
    }

    /** The longest row of pieces that occur once on each side and stand in the same order on both. */
    private List<int[]> anchors(int[] places, int[] newerPlaces) {
        for (int place : newerPlaces) {
            newerPlaceOf[newer[place]] = place;
        }
        var once = Arrays.stream(places)
                .filter(place -> isOnce(older[place]))
                .mapToObj(place -> new int[] {place, newerPlaceOf[older[place]]})
                .toList();
        return LongestRise.of(once);
    }

    private boolean isOnce(int piece) {
        return olderCounts[piece] == 1 && newerCounts[piece] == 1;
    }
}
