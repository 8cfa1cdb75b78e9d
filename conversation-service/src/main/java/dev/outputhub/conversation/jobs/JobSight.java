package dev.outputhub.conversation.jobs;

import static dev.outputhub.conversation.database.Tables.EXPORT_JOB;
import static dev.outputhub.conversation.database.Tables.IMPORT_JOB;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a job works for: its person, who gets to see no more of the records of groups than when they asked for it. */
@Component
public class JobSight {

    private final DSLContext database;
    private final TransactionTemplate transaction;

    JobSight(DSLContext database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** In no group where the job is not there any more. */
    public Principal of(JobTask task) {
        var platform = task.principal();
        return platform.within(
                CurrentPrincipal.call(platform, () -> Objects.requireNonNull(transaction.execute(_ -> groups(task)))));
    }

    private Set<UUID> groups(JobTask task) {
        return database
                .select(IMPORT_JOB.GROUPS)
                .from(IMPORT_JOB)
                .where(IMPORT_JOB.ORGANIZATION_ID.eq(task.organizationId()))
                .and(IMPORT_JOB.ID.eq(task.jobId()))
                .unionAll(database.select(EXPORT_JOB.GROUPS)
                        .from(EXPORT_JOB)
                        .where(EXPORT_JOB.ORGANIZATION_ID.eq(task.organizationId()))
                        .and(EXPORT_JOB.ID.eq(task.jobId())))
                .fetch(row -> Set.of(row.value1()))
                .stream()
                .findAny()
                .orElse(Set.of());
    }
}
