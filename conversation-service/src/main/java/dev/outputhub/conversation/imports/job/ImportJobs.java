package dev.outputhub.conversation.imports.job;

import static dev.outputhub.conversation.database.Tables.IMPORT_JOB;
import static dev.outputhub.conversation.database.Tables.OLD_ARCHIVES;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.FoundTable;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.tenancy.TransactionLock;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where imports are kept. The version counts every step, so that followers can tell what they have seen. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ImportJobs {

    /** Whose the records of an import are. */
    public static final Field<UUID> OWNER = DSL.coalesce(
            DSL.field("({0} ->> 'owner')::uuid", SQLDataType.UUID, IMPORT_JOB.OPTIONS), IMPORT_JOB.CREATED_BY);

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    ImportJobs(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public void add(NewImport added) {
        var principal = CurrentPrincipal.get();
        var wanted = added.wanted();
        database.insertInto(IMPORT_JOB)
                .set(IMPORT_JOB.ORGANIZATION_ID, principal.organizationId())
                .set(IMPORT_JOB.ID, added.id())
                .set(IMPORT_JOB.STATE, ImportState.QUEUED.text())
                .set(IMPORT_JOB.WANTED_FORMAT, wanted == null ? null : wanted.name())
                .set(IMPORT_JOB.DRY_RUN, added.dryRun())
                .set(IMPORT_JOB.FILE_NAME, added.fileName())
                .set(IMPORT_JOB.FILE_SIZE, added.fileSize())
                .set(IMPORT_JOB.STORAGE_KEY, added.storageKey())
                .set(IMPORT_JOB.OPTIONS, JSONB.jsonb(json.writeValueAsString(added.options())))
                .set(
                        IMPORT_JOB.CHOICE,
                        added.choice().isAll() ? null : JSONB.jsonb(json.writeValueAsString(added.choice())))
                .set(IMPORT_JOB.TRIAL_ID, added.trialId())
                .set(IMPORT_JOB.COUNTS, JSONB.jsonb(json.writeValueAsString(ImportCounts.NONE)))
                .set(IMPORT_JOB.CREATED_AT, clock.instant())
                .set(IMPORT_JOB.CREATED_BY, principal.personId())
                .execute();
    }

    /** Which records are wanted: apart from the rest, because it can name thousands and most readers need none. */
    public ImportChoice choice(UUID id) {
        return database.select(IMPORT_JOB.CHOICE)
                .from(IMPORT_JOB)
                .where(is(id))
                .fetchOptional(IMPORT_JOB.CHOICE)
                .map(stored -> json.readValue(stored.data(), ImportChoice.class))
                .orElse(ImportChoice.ALL);
    }

    /** The first table of the upload of which somebody has to say, or said, what its columns hold; null where there is none. */
    public @Nullable FoundTable table(UUID id) {
        return database.select(IMPORT_JOB.FOUND_TABLE)
                .from(IMPORT_JOB)
                .where(is(id))
                .fetchOptional(IMPORT_JOB.FOUND_TABLE)
                .map(stored -> json.readValue(stored.data(), FoundTable.class))
                .orElse(null);
    }

    public void keepTable(UUID id, FoundTable table) {
        database.update(IMPORT_JOB)
                .set(IMPORT_JOB.FOUND_TABLE, JSONB.jsonb(json.writeValueAsString(table)))
                .where(is(id))
                .execute();
    }

    /** @throws Problem 404 when there is none */
    public ImportJob get(UUID id) {
        return database.selectFrom(IMPORT_JOB)
                .where(is(id))
                .fetchOptional(this::read)
                .orElseThrow(() -> Problem.notFound("import", id));
    }

    public ImportJob lock(UUID id) {
        return database.selectFrom(IMPORT_JOB)
                .where(is(id))
                .forUpdate()
                .fetchOptional(this::read)
                .orElseThrow(() -> Problem.notFound("import", id));
    }

    /** @return how many runs there have been since the last progress, this one included */
    public int start(ImportJob job) {
        var changes = state(ImportState.RUNNING);
        changes.put(IMPORT_JOB.ATTEMPTS, IMPORT_JOB.ATTEMPTS.plus(1));
        if (job.startedAt() == null) {
            changes.put(IMPORT_JOB.STARTED_AT, clock.instant());
        }
        change(job.id(), changes);
        return database.select(IMPORT_JOB.ATTEMPTS)
                .from(IMPORT_JOB)
                .where(is(job.id()))
                .fetchSingle(IMPORT_JOB.ATTEMPTS);
    }

    /** What a batch adds, in the batch's own transaction. */
    public void advance(ImportJob after) {
        var changes = new LinkedHashMap<Field<?>, @Nullable Object>();
        changes.put(IMPORT_JOB.NEXT_RECORD, after.nextRecord());
        changes.put(IMPORT_JOB.ITEMS, after.items());
        changes.put(IMPORT_JOB.BYTES_READ, after.bytesRead());
        changes.put(IMPORT_JOB.BYTES_TOTAL, after.bytesTotal());
        changes.put(IMPORT_JOB.FORMAT, after.format());
        changes.put(IMPORT_JOB.PROBLEMS, after.problems());
        changes.put(IMPORT_JOB.ATTEMPTS, 0);
        changes.put(IMPORT_JOB.COUNTS, JSONB.jsonb(json.writeValueAsString(after.counts())));
        change(after.id(), changes);
    }

    public void complete(UUID id) {
        var changes = state(ImportState.COMPLETED);
        changes.put(IMPORT_JOB.FINISHED_AT, clock.instant());
        changes.put(IMPORT_JOB.BYTES_READ, IMPORT_JOB.BYTES_TOTAL);
        change(id, changes);
    }

    public void fail(UUID id, String reason, int problems) {
        var changes = state(ImportState.FAILED);
        changes.put(IMPORT_JOB.FINISHED_AT, clock.instant());
        changes.put(IMPORT_JOB.REASON, reason);
        changes.put(IMPORT_JOB.PROBLEMS, problems);
        change(id, changes);
    }

    public void beginUndo(UUID id) {
        var changes = state(ImportState.UNDOING);
        changes.put(IMPORT_JOB.GROUPS, CurrentPrincipal.get().groups().toArray(UUID[]::new));
        change(id, changes);
    }

    public void endUndo(UUID id) {
        var changes = state(ImportState.UNDONE);
        changes.put(IMPORT_JOB.UNDONE_AT, clock.instant());
        change(id, changes);
    }

    /**
     * Waits until no other import or undo of the organisation is within a transaction that took its turn: two imports may bring the
     * same conversation.
     */
    public void takeTurn() {
        TransactionLock.take(database, "import");
    }

    public boolean anyUndoing() {
        return database.fetchExists(DSL.selectOne()
                .from(IMPORT_JOB)
                .where(IMPORT_JOB.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(IMPORT_JOB.STATE.eq(ImportState.UNDOING.text())));
    }

    /** Whether an import other than this one stores records. */
    public boolean anyOtherRunning(UUID id) {
        return database.fetchExists(DSL.selectOne()
                .from(IMPORT_JOB)
                .where(IMPORT_JOB.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(IMPORT_JOB.STATE.eq(ImportState.RUNNING.text()))
                .andNot(IMPORT_JOB.DRY_RUN)
                .and(IMPORT_JOB.ID.ne(id)));
    }

    /** An import whose uploaded file is kept longer than need be. */
    public record OldArchive(UUID organizationId, UUID importId, UUID createdBy) {}

    /** Of all organisations, which is why it tells ids and nothing else. The oldest first. */
    public List<OldArchive> oldArchives(Instant before, int most) {
        return database.selectFrom(OLD_ARCHIVES(before, most))
                .fetch(row -> new OldArchive(row.getOrganizationId(), row.getImportId(), row.getCreatedBy()));
    }

    /**
     * Nobody begins to share an uploaded file, or gives it up, until the transaction of whoever came first ends. Comes before the lock of
     * an import.
     */
    public void holdArchive(ImportJob job) {
        TransactionLock.take(database, "archive " + job.storageKey());
    }

    /** Whether another import reads the same uploaded file, as one that runs from a trial does. */
    public boolean archiveIsShared(ImportJob job) {
        return database.fetchExists(DSL.selectOne()
                .from(IMPORT_JOB)
                .where(IMPORT_JOB.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(IMPORT_JOB.STORAGE_KEY.eq(job.storageKey()))
                .and(IMPORT_JOB.ARCHIVE_REMOVED_AT.isNull())
                .and(IMPORT_JOB.ID.ne(job.id())));
    }

    public void archiveRemoved(UUID id) {
        var changes = new LinkedHashMap<Field<?>, @Nullable Object>();
        changes.put(IMPORT_JOB.ARCHIVE_REMOVED_AT, clock.instant());
        change(id, changes);
    }

    private static Map<Field<?>, @Nullable Object> state(ImportState state) {
        var changes = new LinkedHashMap<Field<?>, @Nullable Object>();
        changes.put(IMPORT_JOB.STATE, state.text());
        return changes;
    }

    private void change(UUID id, Map<Field<?>, @Nullable Object> changes) {
        changes.put(IMPORT_JOB.VERSION, IMPORT_JOB.VERSION.plus(1));
        database.update(IMPORT_JOB).set(changes).where(is(id)).execute();
    }

    private static Condition is(UUID id) {
        return IMPORT_JOB
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(IMPORT_JOB.ID.eq(id));
    }

    public ImportJob read(Record row) {
        var wanted = row.get(IMPORT_JOB.WANTED_FORMAT);
        Instant started = row.get(IMPORT_JOB.STARTED_AT);
        return new ImportJob(
                row.get(IMPORT_JOB.ID),
                ImportState.of(row.get(IMPORT_JOB.STATE)),
                wanted == null ? null : ExportFormat.valueOf(wanted),
                row.get(IMPORT_JOB.FORMAT),
                row.get(IMPORT_JOB.DRY_RUN),
                row.get(IMPORT_JOB.FILE_NAME),
                row.get(IMPORT_JOB.FILE_SIZE),
                row.get(IMPORT_JOB.STORAGE_KEY),
                row.get(IMPORT_JOB.BYTES_READ),
                row.get(IMPORT_JOB.BYTES_TOTAL),
                row.get(IMPORT_JOB.NEXT_RECORD),
                row.get(IMPORT_JOB.ITEMS),
                json.readValue(row.get(IMPORT_JOB.COUNTS).data(), ImportCounts.class),
                row.get(IMPORT_JOB.PROBLEMS),
                row.get(IMPORT_JOB.REASON),
                row.get(IMPORT_JOB.CREATED_AT),
                row.get(IMPORT_JOB.CREATED_BY),
                started,
                row.get(IMPORT_JOB.FINISHED_AT),
                row.get(IMPORT_JOB.ARCHIVE_REMOVED_AT),
                json.readValue(row.get(IMPORT_JOB.OPTIONS).data(), ImportOptions.class),
                row.get(IMPORT_JOB.TRIAL_ID),
                row.get(IMPORT_JOB.VERSION));
    }
}
