package dev.outputhub.conversation.imports;

import static dev.outputhub.conversation.database.Tables.IMPORT_ITEM;
import static dev.outputhub.conversation.database.Tables.IMPORT_JOB;

import dev.outputhub.conversation.imports.job.ImportItems;
import dev.outputhub.conversation.imports.job.ImportJobs;
import dev.outputhub.conversation.imports.job.ResultCounts;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads imports and their reports. */
@Component
@Transactional(readOnly = true)
class ImportViews {

    private static final Keyset RECENT =
            Keyset.by(IMPORT_JOB.ID, "-createdAt").sortable("createdAt", IMPORT_JOB.CREATED_AT);
    private static final Keyset IN_ORDER = Keyset.by(IMPORT_ITEM.INDEX, "index").sortable("index", IMPORT_ITEM.INDEX);

    private final DSLContext database;
    private final ImportJobs jobs;
    private final Clock clock;

    ImportViews(DSLContext database, ImportJobs jobs, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }

    ImportView one(UUID id) {
        return ImportView.of(jobs.get(id), clock.instant());
    }

    /** With the choice of records, which can be long. */
    ImportView whole(UUID id) {
        var job = jobs.get(id);
        return ImportView.of(job, OptionsView.of(job.options(), jobs.choice(id)), jobs.table(id), clock.instant());
    }

    Page<ImportView> list(ListQuery query) {
        var condition = IMPORT_JOB
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(Filters.declare()
                        .field("state", IMPORT_JOB.STATE)
                        .field("format", IMPORT_JOB.FORMAT)
                        .field("dryRun", IMPORT_JOB.DRY_RUN)
                        .field("createdAt", IMPORT_JOB.CREATED_AT)
                        .field("createdBy", IMPORT_JOB.CREATED_BY)
                        .field("trialId", IMPORT_JOB.TRIAL_ID)
                        .condition(query));
        var now = clock.instant();
        return RECENT.page(
                query, database.selectFrom(IMPORT_JOB), condition, row -> ImportView.of(jobs.read(row), now));
    }

    Page<ImportItemView> items(UUID id, ListQuery query) {
        jobs.get(id);
        var condition = ImportItems.of(id)
                .and(Filters.declare()
                        .field("result", IMPORT_ITEM.RESULT)
                        .field("kind", IMPORT_ITEM.KIND)
                        .field("problem", IMPORT_ITEM.PROBLEM)
                        .field("file", IMPORT_ITEM.FILE)
                        .field("undone", IMPORT_ITEM.UNDONE)
                        .condition("q", IMPORT_ITEM.TITLE::containsIgnoreCase)
                        .condition(query));
        return IN_ORDER.page(query, database.selectFrom(IMPORT_ITEM), condition, ImportViews::view);
    }

    private static ImportItemView view(Record row) {
        return new ImportItemView(
                row.get(IMPORT_ITEM.INDEX),
                row.get(IMPORT_ITEM.FILE),
                row.get(IMPORT_ITEM.KIND),
                row.get(IMPORT_ITEM.SOURCE_ID),
                row.get(IMPORT_ITEM.TITLE),
                row.get(IMPORT_ITEM.RESULT),
                row.get(IMPORT_ITEM.PROBLEM),
                row.get(IMPORT_ITEM.REASON),
                row.get(IMPORT_ITEM.RECORD_ID),
                new ResultCounts(
                        row.get(IMPORT_ITEM.MESSAGES_NEW),
                        row.get(IMPORT_ITEM.MESSAGES_UPDATED),
                        row.get(IMPORT_ITEM.MESSAGES_UNCHANGED),
                        row.get(IMPORT_ITEM.MESSAGES_SKIPPED)),
                row.get(IMPORT_ITEM.UNDONE));
    }
}
