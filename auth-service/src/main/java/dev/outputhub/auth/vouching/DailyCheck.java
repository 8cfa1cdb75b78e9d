package dev.outputhub.auth.vouching;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the whole chain of the current organisation once a day, some pieces at a time: how far it is stands in the store, and any instance goes
 * on from there.
 */
@Service
class DailyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DailyCheck.class);

    private final ChainWalk walk;
    private final Vouchers vouchers;
    private final VouchingProperties properties;
    private final DSLContext database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DailyCheck(
            ChainWalk walk,
            Vouchers vouchers,
            VouchingProperties properties,
            DSLContext database,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.walk = walk;
        this.vouchers = vouchers;
        this.properties = properties;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    boolean isDue(CheckState state) {
        return state.place() != null
                || state.last() == null
                || !clock.instant().isBefore(state.last().at().plus(properties.checkEvery()));
    }

    CheckState state(UUID organization) {
        return vouchers.state(organization).orElseGet(() -> new CheckState(organization, null, null));
    }

    /** Goes on with a check, or begins one, until then. Empty while another instance does. */
    Optional<CheckState> goOn(Instant until) {
        return Objects.requireNonNull(
                transaction.execute(_ -> isAlone() ? Optional.of(locked(until)) : Optional.empty()));
    }

    private CheckState locked(Instant until) {
        var organization = CurrentPrincipal.get().organizationId();
        var before = state(organization);
        if (!isDue(before)) {
            return before;
        }
        var marks = Objects.requireNonNull(walk.marks());
        var start = walk.start();
        // what a check had reached may be gone by now
        var place = before.place() == null || before.place().sequence() < start.sequence() ? start : before.place();
        ChainWalk.Step step;
        do {
            step = walk.walk(place, marks);
            place = step.place();
        } while (!step.isEnd() && clock.instant().isBefore(until));
        var after = new CheckState(
                organization, step.isEnd() ? null : place, step.isEnd() ? outcome(step, marks) : before.last());
        vouchers.keep(after);
        return after;
    }

    private Outcome outcome(ChainWalk.Step step, Marks marks) {
        var place = step.place();
        var wrong = step.wrong();
        if (wrong != null) {
            LOG.error(
                    "Entry {} of the audit trail of {} is the first that is wrong: {}",
                    wrong.sequence(),
                    CurrentPrincipal.get().organizationId(),
                    wrong.reason());
        }
        return new Outcome(
                clock.instant(), place.sequence(), place.entries(), Math.min(marks.end(), place.sequence()), wrong);
    }

    /** Until the transaction ends. */
    private boolean isAlone() {
        var name = "audit check:" + CurrentPrincipal.get().organizationId();
        return Boolean.TRUE.equals(
                database.resultQuery("select pg_try_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val(name))
                        .fetchOne(0, Boolean.class));
    }
}
