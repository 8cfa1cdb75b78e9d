package dev.outputhub.auth.vouching;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What checkpoints say of one entry after the other; one of them is held in memory. */
class Marks {

    private final UUID organization;
    private final Vouchers vouchers;
    private final NavigableSet<Long> beginnings;
    private final long end;
    private @Nullable Checkpoint current;
    private byte[] marks = {};

    Marks(UUID organization, Vouchers vouchers) {
        this.organization = organization;
        this.vouchers = vouchers;
        this.beginnings = new TreeSet<>(vouchers.checkpoints(organization));
        this.end = beginnings.isEmpty() ? 0 : lastOf(beginnings.last());
    }

    /** The sequence to which the newest of them vouches. */
    long end() {
        return end;
    }

    Optional<Wrong> judge(ChainRow row) {
        long sequence = row.sequence();
        if (sequence > end) {
            return Optional.empty();
        }
        if (current == null || !current.covers(sequence)) {
            var from = beginnings.floor(sequence);
            current = from == null
                    ? null
                    : vouchers.checkpoint(organization, from)
                            .filter(found -> found.covers(sequence))
                            .orElse(null);
            marks = current == null ? new byte[0] : current.decodedMarks();
        }
        if (current == null) {
            return Optional.of(new Wrong(sequence, Wrong.Reason.NOT_VOUCHED));
        }
        return current.vouchesFor(sequence, row.hash(), marks)
                ? Optional.empty()
                : Optional.of(new Wrong(sequence, Wrong.Reason.NOT_AS_VOUCHED));
    }

    /** Where the newest is not ours its first entry is as far as it is known to reach. */
    private long lastOf(long from) {
        return vouchers.checkpoint(organization, from).map(Checkpoint::to).orElse(from);
    }
}
