package dev.outputhub.prompt.quality;

import static dev.outputhub.prompt.database.Tables.QA_ACTIVITY;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.prompt.database.tables.records.QaActivityRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All QA activities of prompts, as archives have them. Use it within a transaction. */
@Repository
public class CompleteActivities {

    private final DSLContext database;
    private final Clock clock;

    CompleteActivities(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By the prompts that have any. */
    public Map<UUID, List<CompleteActivity>> of(Collection<UUID> promptIds) {
        return database.selectFrom(QA_ACTIVITY)
                .where(mine())
                .and(QA_ACTIVITY.PROMPT_ID.in(promptIds))
                .fetchGroups(QA_ACTIVITY.PROMPT_ID, CompleteActivity::of);
    }

    /** Another number for a prompt whenever its activities are others: they are no part of its version. None for one without any. */
    public Map<UUID, Long> states(Collection<UUID> promptIds) {
        var states = new HashMap<UUID, Long>();
        database.select(QA_ACTIVITY.PROMPT_ID, QA_ACTIVITY.ID, QA_ACTIVITY.VERSION)
                .from(QA_ACTIVITY)
                .where(mine())
                .and(QA_ACTIVITY.PROMPT_ID.in(promptIds))
                .orderBy(QA_ACTIVITY.ID)
                .forEach(row -> states.merge(
                        row.value1(), (long) Objects.hash(row.value2(), row.value3()), (all, one) -> 31 * all + one));
        return states;
    }

    /** Instead of those that there are; what is done was done by whoever brings it back. */
    public void set(UUID promptId, List<CompleteActivity> wanted) {
        database.deleteFrom(QA_ACTIVITY)
                .where(mine())
                .and(QA_ACTIVITY.PROMPT_ID.eq(promptId))
                .execute();
        var now = clock.instant();
        wanted.forEach(activity -> database.insertInto(QA_ACTIVITY)
                .set(row(promptId, activity, now))
                .execute());
    }

    private static QaActivityRecord row(UUID promptId, CompleteActivity activity, Instant now) {
        var principal = CurrentPrincipal.get();
        var row = new QaActivityRecord();
        row.setOrganizationId(principal.organizationId());
        row.setId(activity.id());
        row.setPromptId(promptId);
        row.setNumber(activity.version());
        row.setWhat(activity.what());
        row.setDoneAt(activity.doneAt());
        row.setDoneBy(activity.doneAt() == null ? null : principal.personId());
        row.setResult(activity.result());
        row.setNote(activity.note());
        row.setCreatedAt(Objects.requireNonNullElse(activity.createdAt(), now));
        row.setCreatedBy(principal.personId());
        row.setUpdatedAt(Objects.requireNonNullElse(activity.updatedAt(), now));
        row.setUpdatedBy(principal.personId());
        row.setVersion(1L);
        return row;
    }

    private static Condition mine() {
        return QA_ACTIVITY.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }
}
