package dev.outputhub.conversation.imports.recognition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The turns of a conversation in eight bytes each, for a dry run remembers those of a whole archive: the lowest bit tells a last one. */
public final class TurnMarks {

    private final long[] sorted;

    private TurnMarks(long[] sorted) {
        this.sorted = sorted;
    }

    static TurnMarks of(ConversationTurns turns) {
        var last = new HashMap<Long, Boolean>();
        for (var at = 0; at < turns.all().size(); at++) {
            last.merge(turns.all().get(at).mark(), turns.isLast(at), Boolean::logicalOr);
        }
        return of(last);
    }

    private static TurnMarks of(Map<Long, Boolean> last) {
        return new TurnMarks(last.entrySet().stream()
                .mapToLong(entry -> entry.getValue() ? entry.getKey() | 1 : entry.getKey())
                .sorted()
                .toArray());
    }

    boolean has(Turn turn) {
        return Arrays.binarySearch(sorted, turn.mark()) >= 0 || isLast(turn);
    }

    /** Nothing was said after it. */
    boolean isLast(Turn turn) {
        return Arrays.binarySearch(sorted, turn.mark() | 1) >= 0;
    }

    /** Both in one: what is last in one may be followed by something in the other. */
    public TurnMarks and(TurnMarks other) {
        var last = new HashMap<Long, Boolean>();
        for (var marks : new TurnMarks[] {this, other}) {
            for (var mark : marks.sorted) {
                last.merge(mark & ~1L, (mark & 1) == 1, Boolean::logicalAnd);
            }
        }
        return of(last);
    }
}
