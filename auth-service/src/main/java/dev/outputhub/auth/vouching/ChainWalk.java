package dev.outputhub.auth.vouching;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the chain of the current organisation a piece at a time, against itself and against what was vouched for. */
@Service
class ChainWalk {

    /** Entries of a piece. */
    private static final int PIECE = 1_000;

    private final Chain chain;
    private final Vouchers vouchers;
    private final VouchingKey key;

    ChainWalk(Chain chain, Vouchers vouchers, VouchingKey key) {
        this.chain = chain;
        this.vouchers = vouchers;
        this.key = key;
    }

    /**
     * @param place after the last entry that is good
     * @param isEnd whether there is no more to walk
     */
    record Step(CheckState.Place place, @Nullable Wrong wrong, boolean isEnd) {}

    /** Null where nothing vouches for any trail. */
    @Nullable
    Marks marks() {
        return key.isThere() ? new Marks(CurrentPrincipal.get().organizationId(), vouchers) : null;
    }

    /** Before the first entry that is kept. */
    CheckState.Place start() {
        return beginning()
                .map(kept -> new CheckState.Place(kept.from() - 1, kept.previous(), 0))
                .orElse(new CheckState.Place(0, "", 0));
    }

    Optional<Beginning> beginning() {
        return key.isThere() ? vouchers.beginning(CurrentPrincipal.get().organizationId()) : Optional.empty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Step walk(CheckState.Place from, @Nullable Marks marks) {
        var early = from.sequence() == 0 ? chain.before(1) : null;
        if (early != null) {
            return new Step(from, new Wrong(early, Wrong.Reason.INSERTED), true);
        }
        long end = chain.end();
        long until = Math.min(end, from.sequence() + PIECE);
        var step = follow(from, until, marks);
        if (step.wrong() != null || until < end) {
            return step;
        }
        long vouched = marks == null ? 0 : marks.end();
        return new Step(step.place(), vouched > end ? new Wrong(end + 1, Wrong.Reason.MISSING) : null, true);
    }

    private Step follow(CheckState.Place from, long until, @Nullable Marks marks) {
        var place = from;
        try (var rows = chain.between(from.sequence(), until)) {
            for (Iterator<ChainRow> found = rows.iterator(); found.hasNext(); ) {
                var row = found.next();
                var wrong = judge(place, row, marks);
                if (wrong.isPresent()) {
                    return new Step(place, wrong.get(), true);
                }
                place = new CheckState.Place(row.sequence(), row.hash(), place.entries() + 1);
            }
        }
        return place.sequence() < until
                ? new Step(place, new Wrong(place.sequence() + 1, Wrong.Reason.MISSING), true)
                : new Step(place, null, false);
    }

    private Optional<Wrong> judge(CheckState.Place before, ChainRow row, @Nullable Marks marks) {
        long expected = before.sequence() + 1;
        if (row.sequence() > expected) {
            return Optional.of(new Wrong(expected, Wrong.Reason.MISSING));
        }
        if (row.sequence() < expected) {
            return Optional.of(new Wrong(row.sequence(), Wrong.Reason.INSERTED));
        }
        boolean good = row.follows(before.hash())
                && (!row.isRedacted() || chain.isSealed(row.entry().getId(), row.seal()));
        if (!good) {
            return Optional.of(new Wrong(row.sequence(), Wrong.Reason.CHANGED));
        }
        return marks == null ? Optional.empty() : marks.judge(row);
    }
}
