package dev.outputhub.output.fingerprint;

import static dev.outputhub.output.database.Tables.OUTPUT_LIKENESS;

import dev.outputhub.output.database.tables.records.OutputLikenessRecord;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of outputs that were found to be alike, and those that people said are no duplicates. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Likenesses {

    private final DSLContext database;
    private final Clock clock;

    Likenesses(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Two outputs, of which neither is the first one. */
    public record Pair(UUID id, UUID oneId, UUID otherId, boolean same) {}

    /** @throws Problem 404 when there is no such pair */
    public Pair one(UUID id) {
        return database.selectFrom(OUTPUT_LIKENESS)
                .where(is(id))
                .fetchOptional(row -> new Pair(row.getId(), row.getOneId(), row.getOtherId(), row.getSame()))
                .orElseThrow(() -> Problem.notFound("duplicate", id));
    }

    /** Remembers that they are none, or that they may be. */
    public void dismiss(UUID id, boolean dismissed) {
        one(id);
        database.update(OUTPUT_LIKENESS)
                .set(OUTPUT_LIKENESS.DISMISSED_AT, dismissed ? clock.instant() : null)
                .set(
                        OUTPUT_LIKENESS.DISMISSED_BY,
                        dismissed ? CurrentPrincipal.get().personId() : null)
                .where(is(id))
                .execute();
    }

    /** What was like an output that goes is like the one that stays for it. @return the pairs that are new */
    public List<UUID> handOver(UUID gone, UUID kept) {
        var fresh = new ArrayList<UUID>();
        database.selectFrom(OUTPUT_LIKENESS)
                .where(OUTPUT_LIKENESS.ORGANIZATION_ID.eq(organization()))
                .and(OUTPUT_LIKENESS.ONE_ID.eq(gone).or(OUTPUT_LIKENESS.OTHER_ID.eq(gone)))
                .and(OUTPUT_LIKENESS.DISMISSED_AT.isNull())
                .fetch()
                .forEach(row -> {
                    var third = row.getOneId().equals(gone) ? row.getOtherId() : row.getOneId();
                    if (!third.equals(kept)) {
                        fresh.addAll(add(row, kept, third));
                    }
                });
        return fresh;
    }

    private List<UUID> add(OutputLikenessRecord like, UUID one, UUID other) {
        boolean before = one.toString().compareTo(other.toString()) < 0;
        return database.insertInto(OUTPUT_LIKENESS)
                .set(OUTPUT_LIKENESS.ORGANIZATION_ID, organization())
                .set(OUTPUT_LIKENESS.ID, Identifiers.next())
                .set(OUTPUT_LIKENESS.ONE_ID, before ? one : other)
                .set(OUTPUT_LIKENESS.OTHER_ID, before ? other : one)
                .set(OUTPUT_LIKENESS.ALIKE, like.getAlike())
                .set(OUTPUT_LIKENESS.SAME, like.getSame())
                .set(OUTPUT_LIKENESS.FOUND_AT, like.getFoundAt())
                .onConflictDoNothing()
                .returning(OUTPUT_LIKENESS.ID)
                .fetch(OUTPUT_LIKENESS.ID);
    }

    public void remove(Collection<UUID> ids) {
        database.deleteFrom(OUTPUT_LIKENESS)
                .where(OUTPUT_LIKENESS.ORGANIZATION_ID.eq(organization()))
                .and(OUTPUT_LIKENESS.ID.in(ids))
                .execute();
    }

    private static Condition is(UUID id) {
        return OUTPUT_LIKENESS.ORGANIZATION_ID.eq(organization()).and(OUTPUT_LIKENESS.ID.eq(id));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
