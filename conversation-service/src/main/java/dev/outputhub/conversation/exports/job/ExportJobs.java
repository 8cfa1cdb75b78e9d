package dev.outputhub.conversation.exports.job;

import static dev.outputhub.conversation.database.Tables.EXPIRED_EXPORTS;
import static dev.outputhub.conversation.database.Tables.EXPORT_JOB;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where exports are kept. An export belongs to whoever made it, since it holds what that person may see: to everybody else,
 * administrators among them, it is not there.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ExportJobs {

    private static final TypeReference<List<ExportKind>> KINDS = new TypeReference<>() {};
    private static final TypeReference<Map<ExportKind, String>> FILTERS = new TypeReference<>() {};
    private static final TypeReference<Map<ExportKind, Long>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<ExportProblem>> PROBLEMS = new TypeReference<>() {};

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    ExportJobs(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public ExportJob add(ExportJob job) {
        var principal = CurrentPrincipal.get();
        database.insertInto(EXPORT_JOB)
                .set(EXPORT_JOB.ORGANIZATION_ID, principal.organizationId())
                .set(EXPORT_JOB.ID, job.id())
                .set(EXPORT_JOB.STATE, ExportState.QUEUED.text())
                .set(EXPORT_JOB.ORGANIZATION_SLUG, job.organizationSlug())
                .set(EXPORT_JOB.FORMAT, job.form().text())
                .set(EXPORT_JOB.KINDS, written(job.kinds()))
                .set(EXPORT_JOB.FILTERS, written(job.filters()))
                .set(EXPORT_JOB.FILES, job.files())
                .set(EXPORT_JOB.FILE_NAME, job.fileName())
                .set(EXPORT_JOB.STORAGE_KEY, job.storageKey())
                .set(EXPORT_JOB.COUNTS, written(Map.of()))
                .set(EXPORT_JOB.PROBLEMS, written(List.of()))
                .set(EXPORT_JOB.CREATED_AT, job.createdAt())
                .set(EXPORT_JOB.CREATED_BY, principal.personId())
                .execute();
        return get(job.id());
    }

    /** @throws Problem 404 when this person has none */
    public ExportJob get(UUID id) {
        return database.selectFrom(EXPORT_JOB)
                .where(is(id))
                .fetchOptional(this::read)
                .orElseThrow(() -> Problem.notFound("export", id));
    }

    /** Locked; empty where this person has none. */
    public Optional<ExportJob> lock(UUID id) {
        return database.selectFrom(EXPORT_JOB).where(is(id)).forUpdate().fetchOptional(this::read);
    }

    public int waiting() {
        return database.fetchCount(
                EXPORT_JOB, mine().and(EXPORT_JOB.STATE.in(ExportState.QUEUED.text(), ExportState.RUNNING.text())));
    }

    /** Begins, or begins again from nothing. @return how many runs there have been, this one included */
    public int start(UUID id) {
        var changes = state(ExportState.RUNNING);
        changes.put(EXPORT_JOB.ATTEMPTS, EXPORT_JOB.ATTEMPTS.plus(1));
        changes.put(EXPORT_JOB.STARTED_AT, clock.instant());
        changes.put(EXPORT_JOB.COUNTS, written(Map.of()));
        changes.put(EXPORT_JOB.PROBLEMS, written(List.of()));
        changes.put(EXPORT_JOB.PROBLEM_COUNT, 0);
        changes.put(EXPORT_JOB.BYTES_WRITTEN, 0L);
        changes.put(EXPORT_JOB.STAGE, null);
        change(id, changes);
        return database.select(EXPORT_JOB.ATTEMPTS)
                .from(EXPORT_JOB)
                .where(is(id))
                .fetchSingle(EXPORT_JOB.ATTEMPTS);
    }

    /** @return false when it was stopped or removed meanwhile */
    public boolean advance(UUID id, String stage, Map<ExportKind, Long> counts, long bytesWritten) {
        return database.update(EXPORT_JOB)
                        .set(EXPORT_JOB.STAGE, stage)
                        .set(EXPORT_JOB.COUNTS, written(counts))
                        .set(EXPORT_JOB.BYTES_WRITTEN, bytesWritten)
                        .set(EXPORT_JOB.STEPS, EXPORT_JOB.STEPS.plus(1))
                        .where(is(id))
                        .and(EXPORT_JOB.STATE.eq(ExportState.RUNNING.text()))
                        .execute()
                == 1;
    }

    /** Whether it is still wanted; it stays so until the transaction ends. */
    public boolean running(UUID id) {
        return database.fetchExists(database.selectOne()
                .from(EXPORT_JOB)
                .where(is(id))
                .and(EXPORT_JOB.STATE.eq(ExportState.RUNNING.text()))
                .forUpdate());
    }

    public void complete(UUID id, Map<ExportKind, Long> counts, long size, Instant expiresAt) {
        var changes = ended(ExportState.COMPLETED);
        changes.put(EXPORT_JOB.COUNTS, written(counts));
        changes.put(EXPORT_JOB.SIZE, size);
        changes.put(EXPORT_JOB.BYTES_WRITTEN, size);
        changes.put(EXPORT_JOB.EXPIRES_AT, expiresAt);
        change(id, changes);
    }

    public void note(UUID id, List<ExportProblem> first, int count) {
        database.update(EXPORT_JOB)
                .set(EXPORT_JOB.PROBLEMS, written(first))
                .set(EXPORT_JOB.PROBLEM_COUNT, count)
                .where(is(id))
                .execute();
    }

    public void fail(UUID id, String reason) {
        var changes = ended(ExportState.FAILED);
        changes.put(EXPORT_JOB.REASON, reason);
        change(id, changes);
    }

    public void cancel(UUID id) {
        change(id, ended(ExportState.CANCELLED));
    }

    public void expire(UUID id) {
        change(id, state(ExportState.EXPIRED));
    }

    public void remove(UUID id) {
        database.deleteFrom(EXPORT_JOB).where(is(id)).execute();
    }

    /** An export that nobody can fetch any more. */
    public record Expired(UUID organizationId, UUID exportId, UUID createdBy) {}

    /** Of all organisations, which is why it tells ids and nothing else. The oldest first. */
    public List<Expired> expired(Instant now, int most) {
        return database.selectFrom(EXPIRED_EXPORTS(now, most))
                .fetch(row -> new Expired(row.getOrganizationId(), row.getExportId(), row.getCreatedBy()));
    }

    private Map<Field<?>, @Nullable Object> ended(ExportState state) {
        var changes = state(state);
        changes.put(EXPORT_JOB.FINISHED_AT, clock.instant());
        changes.put(EXPORT_JOB.STAGE, null);
        return changes;
    }

    private static Map<Field<?>, @Nullable Object> state(ExportState state) {
        var changes = new LinkedHashMap<Field<?>, @Nullable Object>();
        changes.put(EXPORT_JOB.STATE, state.text());
        return changes;
    }

    private void change(UUID id, Map<Field<?>, @Nullable Object> changes) {
        changes.put(EXPORT_JOB.STEPS, EXPORT_JOB.STEPS.plus(1));
        changes.put(EXPORT_JOB.VERSION, EXPORT_JOB.VERSION.plus(1));
        database.update(EXPORT_JOB).set(changes).where(is(id)).execute();
    }

    /** Those of the person who asks. */
    public static Condition mine() {
        var principal = CurrentPrincipal.get();
        return EXPORT_JOB
                .ORGANIZATION_ID
                .eq(principal.organizationId())
                .and(EXPORT_JOB.CREATED_BY.eq(principal.personId()));
    }

    private static Condition is(UUID id) {
        return mine().and(EXPORT_JOB.ID.eq(id));
    }

    private JSONB written(Object value) {
        return JSONB.jsonb(json.writeValueAsString(value));
    }

    public ExportJob read(Record row) {
        return new ExportJob(
                row.get(EXPORT_JOB.ID),
                ExportState.of(row.get(EXPORT_JOB.STATE)),
                row.get(EXPORT_JOB.ORGANIZATION_SLUG),
                ArchiveForm.find(row.get(EXPORT_JOB.FORMAT)).orElseThrow(),
                json.readValue(row.get(EXPORT_JOB.KINDS).data(), KINDS),
                json.readValue(row.get(EXPORT_JOB.FILTERS).data(), FILTERS),
                row.get(EXPORT_JOB.FILES),
                row.get(EXPORT_JOB.FILE_NAME),
                row.get(EXPORT_JOB.STORAGE_KEY),
                json.readValue(row.get(EXPORT_JOB.COUNTS).data(), COUNTS),
                row.get(EXPORT_JOB.STAGE),
                row.get(EXPORT_JOB.BYTES_WRITTEN),
                row.get(EXPORT_JOB.SIZE),
                json.readValue(row.get(EXPORT_JOB.PROBLEMS).data(), PROBLEMS),
                row.get(EXPORT_JOB.PROBLEM_COUNT),
                row.get(EXPORT_JOB.REASON),
                row.get(EXPORT_JOB.CREATED_AT),
                row.get(EXPORT_JOB.CREATED_BY),
                row.get(EXPORT_JOB.STARTED_AT),
                row.get(EXPORT_JOB.FINISHED_AT),
                row.get(EXPORT_JOB.EXPIRES_AT),
                row.get(EXPORT_JOB.STEPS),
                row.get(EXPORT_JOB.VERSION));
    }
}
