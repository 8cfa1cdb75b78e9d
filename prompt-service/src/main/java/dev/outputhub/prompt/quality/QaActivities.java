package dev.outputhub.prompt.quality;

import static dev.outputhub.prompt.database.Tables.QA_ACTIVITY;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.prompt.checklist.ChecklistProgress;
import dev.outputhub.prompt.database.tables.records.QaActivityRecord;
import dev.outputhub.prompt.prompt.read.PromptReading;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.confidentiality.Confidentiality;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** QA activities of versions: making, ticking off, removing. */
@Service
@Transactional
class QaActivities {

    private static final Keyset KEYSET =
            Keyset.by(QA_ACTIVITY.ID, "createdAt").sortable("createdAt", QA_ACTIVITY.CREATED_AT);

    private final PromptReading prompts;
    private final ChecklistProgress checklist;
    private final Confidentiality confidentiality;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final DSLContext database;
    private final Clock clock;

    QaActivities(
            PromptReading prompts,
            ChecklistProgress checklist,
            Confidentiality confidentiality,
            Journal journal,
            MergePatch mergePatch,
            DSLContext database,
            Clock clock) {
        this.prompts = prompts;
        this.checklist = checklist;
        this.confidentiality = confidentiality;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<QaActivity> list(UUID promptId, String version, ListQuery query) {
        var number = prompts.version(promptId, version).number();
        var wanted = of(promptId, number)
                .and(Filters.declare()
                        .flag("done", QA_ACTIVITY.DONE_AT.isNotNull())
                        .condition(query));
        return KEYSET.page(query, database.selectFrom(QA_ACTIVITY), wanted, QaActivities::read);
    }

    /** What the version has to pass: the organisation's checklist, and what was added for this version. */
    @Transactional(readOnly = true)
    VersionChecklist checklist(UUID promptId, String name) {
        var version = prompts.version(promptId, name);
        var lines =
                checklist.lines(promptId, version.number(), version.content().kind());
        var activities = database.selectFrom(QA_ACTIVITY)
                .where(of(promptId, version.number()))
                .fetchMap(QA_ACTIVITY.ID, QaActivities::read);
        return VersionChecklist.of(version.number(), lines, activities);
    }

    @Transactional(readOnly = true)
    QaActivity get(UUID promptId, String version, UUID id) {
        return find(promptId, prompts.version(promptId, version).number(), id, false);
    }

    QaActivity create(UUID promptId, String version, NewActivity wanted) {
        var number = prompts.version(promptId, version).number();
        var person = CurrentPrincipal.get().personId();
        var now = clock.instant();
        var row = new QaActivityRecord();
        row.setOrganizationId(CurrentPrincipal.get().organizationId());
        row.setId(Identifiers.next());
        row.setPromptId(promptId);
        row.setNumber(number);
        write(
                row,
                new EditableActivity(
                        wanted.what().strip(), Boolean.TRUE.equals(wanted.done()), wanted.result(), wanted.note()),
                null,
                now);
        row.setCreatedAt(now);
        row.setCreatedBy(person);
        row.setVersion(1L);
        database.insertInto(QA_ACTIVITY).set(row).execute();
        var activity = read(row);
        journal.record(entry("qa-activity.created", activity, null, activity.editable()));
        return activity;
    }

    QaActivity change(UUID promptId, String version, UUID id, ExpectedVersion expected, JsonNode patch) {
        var before = find(promptId, prompts.version(promptId, version).number(), id, true);
        expected.check(before.version());
        var wanted = mergePatch.apply(before.editable(), EditableActivity.class, patch);
        if (wanted.equals(before.editable())) {
            return before;
        }
        var row = new QaActivityRecord();
        write(row, wanted, before, clock.instant());
        row.setVersion(before.version() + 1);
        database.update(QA_ACTIVITY)
                .set(row)
                .where(of(promptId, before.number()))
                .and(QA_ACTIVITY.ID.eq(id))
                .execute();
        var after = find(promptId, before.number(), id, false);
        journal.record(entry(
                after.done() && !before.done() ? "qa-activity.done" : "qa-activity.updated",
                after,
                before.editable(),
                after.editable()));
        return after;
    }

    void delete(UUID promptId, String version, UUID id, ExpectedVersion expected) {
        var before = find(promptId, prompts.version(promptId, version).number(), id, true);
        expected.check(before.version());
        database.deleteFrom(QA_ACTIVITY)
                .where(of(promptId, before.number()))
                .and(QA_ACTIVITY.ID.eq(id))
                .execute();
        journal.record(entry("qa-activity.deleted", before, before.editable(), null));
    }

    private void write(QaActivityRecord row, EditableActivity wanted, @Nullable QaActivity before, Instant now) {
        var person = CurrentPrincipal.get().personId();
        row.setWhat(wanted.what());
        row.setResult(wanted.result());
        row.setNote(wanted.note());
        row.setUpdatedAt(now);
        row.setUpdatedBy(person);
        boolean still = wanted.done() && before != null && before.done();
        if (!still) {
            row.setDoneAt(wanted.done() ? now : null);
            row.setDoneBy(wanted.done() ? person : null);
        }
    }

    private QaActivity find(UUID promptId, int number, UUID id, boolean held) {
        var select =
                database.selectFrom(QA_ACTIVITY).where(of(promptId, number)).and(QA_ACTIVITY.ID.eq(id));
        return (held ? select.forUpdate() : select)
                .fetchOptional(QaActivities::read)
                .orElseThrow(() -> Problem.notFound("QA activity", id));
    }

    // named after the prompt, whose sensitivity decides what the log may say
    private AuditEntry entry(
            String action, QaActivity activity, @Nullable EditableActivity before, @Nullable EditableActivity after) {
        var changes = new Changes(confidentiality.of(PromptRecords.KIND, activity.promptId()));
        changes.words("what", before == null ? null : before.what(), after == null ? null : after.what());
        changes.value("done", before == null ? null : before.done(), after == null ? null : after.done());
        changes.words("result", before == null ? null : before.result(), after == null ? null : after.result());
        changes.words("note", before == null ? null : before.note(), after == null ? null : after.note());
        return new AuditEntry("prompt." + action, "prompt", activity.promptId(), changes.before(), changes.after());
    }

    private static Condition of(UUID promptId, int number) {
        return QA_ACTIVITY
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(QA_ACTIVITY.PROMPT_ID.eq(promptId))
                .and(QA_ACTIVITY.NUMBER.eq(number));
    }

    private static QaActivity read(QaActivityRecord row) {
        return new QaActivity(
                row.getId(),
                row.getPromptId(),
                row.getNumber(),
                row.getWhat(),
                row.getDoneAt() != null,
                row.getDoneAt(),
                row.getDoneBy(),
                row.getResult(),
                row.getNote(),
                row.getVersion(),
                row.getCreatedAt(),
                row.getCreatedBy());
    }
}
