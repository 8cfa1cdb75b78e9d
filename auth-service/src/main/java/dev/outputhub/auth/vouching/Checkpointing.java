package dev.outputhub.auth.vouching;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vouches for what was appended to the trail of the current organisation. Of several instances at once the first one does. */
@Service
class Checkpointing {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpointing.class);

    /** Entries of one checkpoint: 280 KB. */
    private static final int MOST = 10_000;

    private final Chain chain;
    private final Vouchers vouchers;
    private final VouchingProperties properties;
    private final Clock clock;

    Checkpointing(Chain chain, Vouchers vouchers, VouchingProperties properties, Clock clock) {
        this.chain = chain;
        this.vouchers = vouchers;
        this.properties = properties;
        this.clock = clock;
    }

    /** What is due: after an hour, or once a whole checkpoint is full. */
    @Transactional(readOnly = true)
    void vouch() {
        var organization = CurrentPrincipal.get().organizationId();
        // without asking the store, where nothing can be due
        boolean isDue =
                isDue(vouchers.rememberedCheckpoint(organization)) && isDue(vouchers.newestCheckpoint(organization));
        while (isDue) {
            isDue = extend();
        }
    }

    private boolean isDue(Optional<Checkpoint> last) {
        if (last.isEmpty()) {
            return true;
        }
        long fresh = chain.end() - last.get().to();
        return fresh >= MOST
                || (fresh > 0 && !clock.instant().isBefore(last.get().at().plus(properties.checkpointEvery())));
    }

    /** @return whether there is more than went into one */
    @Transactional(readOnly = true)
    boolean extend() {
        var organization = CurrentPrincipal.get().organizationId();
        var last = vouchers.newestCheckpoint(organization);
        if (last.isEmpty() && !vouchers.checkpoints(organization).isEmpty()) {
            LOG.warn(
                    "The newest checkpoint of {} is not signed by a key that is known, so none follows it",
                    organization);
            return false;
        }
        long from = last.map(checkpoint -> checkpoint.to() + 1).orElse(1L);
        var previous = last.map(Checkpoint::hash).orElse("");
        long to = Math.min(chain.end(), from + MOST - 1);
        if (to < from) {
            return false;
        }
        var hashes = chain.hashes(from, to);
        if (hashes.size() != to - from + 1) {
            LOG.warn(
                    "Entries of {} between {} and {} are missing or there twice: nobody vouches for them",
                    organization,
                    from,
                    to);
            return false;
        }
        vouchers.add(Checkpoint.of(organization, from, previous, hashes, clock.instant()));
        return hashes.size() == MOST;
    }
}
