package dev.outputhub.conversation.exports;

import static dev.outputhub.conversation.database.Tables.EXPORT_JOB;

import dev.outputhub.conversation.exports.job.ExportJobs;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a person's exports. */
@Component
@Transactional(readOnly = true)
class ExportViews {

    private static final Keyset RECENT =
            Keyset.by(EXPORT_JOB.ID, "-createdAt").sortable("createdAt", EXPORT_JOB.CREATED_AT);

    private final DSLContext database;
    private final ExportJobs jobs;
    private final Clock clock;

    ExportViews(DSLContext database, ExportJobs jobs, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }

    ExportView one(UUID id) {
        return ExportView.of(jobs.get(id), clock.instant());
    }

    Page<ExportView> list(ListQuery query) {
        var condition = ExportJobs.mine()
                .and(Filters.declare()
                        .field("state", EXPORT_JOB.STATE)
                        .field("format", EXPORT_JOB.FORMAT)
                        .field("createdAt", EXPORT_JOB.CREATED_AT)
                        .condition(query));
        var now = clock.instant();
        return RECENT.page(
                query, database.selectFrom(EXPORT_JOB), condition, row -> ExportView.of(jobs.read(row), now));
    }
}
