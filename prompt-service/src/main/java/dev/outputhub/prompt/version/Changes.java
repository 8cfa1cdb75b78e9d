package dev.outputhub.prompt.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where two lists of parts differ, in order, with at least one equal part between two changes. */
final class Changes {

    /** Beyond so many parts the faster algorithm needs gigabytes where little is equal. */
    private static final int MOST_IN_MEMORY = 3_000;

    /** Part {@code from} up to {@code fromEnd} of the older list became {@code to} up to {@code toEnd} of the newer one. */
    record Change(int from, int fromEnd, int to, int toEnd) {
        private boolean touches(Change next) {
            return fromEnd == next.from && toEnd == next.to;
        }

        private Change with(Change next) {
            return new Change(from, next.fromEnd, to, next.toEnd);
        }
    }

    private Changes() {}

    static List<Change> between(List<String> before, List<String> after) {
        DiffAlgorithmI<String> algorithm = before.size() + after.size() > MOST_IN_MEMORY
                ? new MyersDiffWithLinearSpace<String>()
                : new MyersDiff<String>();
        var changes = new ArrayList<Change>();
        DiffUtils.diff(before, after, algorithm, null).getDeltas().stream()
                .map(Changes::change)
                .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::to))
                .forEach(change -> {
                    if (!changes.isEmpty() && changes.getLast().touches(change)) {
                        changes.add(changes.removeLast().with(change));
                    } else {
                        changes.add(change);
                    }
                });
        return changes;
    }

    private static Change change(AbstractDelta<String> delta) {
        var source = delta.getSource();
        var target = delta.getTarget();
        return new Change(
                source.getPosition(),
                source.getPosition() + source.size(),
                target.getPosition(),
                target.getPosition() + target.size());
    }
}
