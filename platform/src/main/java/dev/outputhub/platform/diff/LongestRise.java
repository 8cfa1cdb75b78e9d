package dev.outputhub.platform.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The longest increasing subsequence, by patience sorting. */
final class LongestRise {

    private LongestRise() {}

    /** Of pairs that rise in their first numbers the most that rise in their second ones as well. */
    static List<int[]> of(List<int[]> pairs) {
        var ends = new int[pairs.size()];
        var endsAt = new int[pairs.size()];
        var before = new int[pairs.size()];
        int length = 0;
        for (int at = 0; at < pairs.size(); at++) {
            int second = pairs.get(at)[1];
            int pile = -Arrays.binarySearch(ends, 0, length, second) - 1;
            ends[pile] = second;
            endsAt[pile] = at;
            before[at] = pile == 0 ? -1 : endsAt[pile - 1];
            length = Math.max(length, pile + 1);
        }
        var rise = new ArrayList<int[]>(length);
        for (int at = length == 0 ? -1 : endsAt[length - 1]; at >= 0; at = before[at]) {
            rise.add(pairs.get(at));
        }
        Collections.reverse(rise);
        return rise;
    }
}
