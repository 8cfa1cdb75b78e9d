package dev.outputhub.conversation.imports.job;

import static dev.outputhub.conversation.database.Tables.IMPORT_ITEM;

import dev.outputhub.conversation.database.tables.records.ImportItemRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where the reports are kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ImportItems {

    private final DSLContext database;
    private final JsonMapper json;

    ImportItems(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public void add(UUID importId, long firstIndex, List<ImportItem> items) {
        var rows = new ArrayList<ImportItemRecord>(items.size());
        var index = firstIndex;
        for (var item : items) {
            rows.add(row(importId, index++, item));
        }
        if (!rows.isEmpty()) {
            database.insertInto(IMPORT_ITEM).set(rows).execute();
        }
    }

    /** What an undo has still to look at. */
    public List<ImportItemRecord> notUndone(UUID importId, int limit) {
        return database.selectFrom(IMPORT_ITEM)
                .where(of(importId))
                .and(IMPORT_ITEM.KIND.eq("conversation"))
                .and(IMPORT_ITEM.RESULT.in("new", "updated"))
                .and(IMPORT_ITEM.UNDONE.isNull())
                // an update is taken back before the record that it changed
                .orderBy(IMPORT_ITEM.INDEX.desc())
                .limit(limit)
                .fetch();
    }

    public void markUndone(UUID importId, long index, String how) {
        database.update(IMPORT_ITEM)
                .set(IMPORT_ITEM.UNDONE, how)
                .where(of(importId))
                .and(IMPORT_ITEM.INDEX.eq(index))
                .execute();
    }

    public void markUndone(UUID importId, String kind, String how) {
        database.update(IMPORT_ITEM)
                .set(IMPORT_ITEM.UNDONE, how)
                .where(of(importId))
                .and(IMPORT_ITEM.KIND.eq(kind))
                .and(IMPORT_ITEM.RESULT.in("new", "updated"))
                .execute();
    }

    /** Whether any line is about a record that is here, be it one that was left alone. */
    public boolean nameRecords(UUID importId) {
        return database.fetchExists(
                database.selectOne().from(IMPORT_ITEM).where(of(importId)).and(IMPORT_ITEM.RECORD_ID.isNotNull()));
    }

    /** Whether a choice left anything out. */
    public boolean anyNotChosen(UUID importId) {
        return database.fetchExists(database.selectOne()
                .from(IMPORT_ITEM)
                .where(of(importId))
                .and(IMPORT_ITEM.REASON.eq(ImportChoice.NOT_CHOSEN)));
    }

    public Optional<String> firstReason(UUID importId) {
        return database.select(IMPORT_ITEM.REASON)
                .from(IMPORT_ITEM)
                .where(of(importId))
                .and(IMPORT_ITEM.REASON.isNotNull())
                .orderBy(IMPORT_ITEM.INDEX)
                .limit(1)
                .fetchOptional(IMPORT_ITEM.REASON);
    }

    public void markAsProblems(UUID importId) {
        database.update(IMPORT_ITEM)
                .set(IMPORT_ITEM.PROBLEM, true)
                .where(of(importId))
                .execute();
    }

    public static Condition of(UUID importId) {
        return IMPORT_ITEM
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(IMPORT_ITEM.IMPORT_ID.eq(importId));
    }

    private ImportItemRecord row(UUID importId, long index, ImportItem item) {
        var row = new ImportItemRecord();
        row.setOrganizationId(CurrentPrincipal.get().organizationId());
        row.setImportId(importId);
        row.setIndex(index);
        row.setFile(item.file());
        row.setKind(item.kind());
        row.setSourceId(item.sourceId());
        row.setTitle(item.title());
        row.setResult(item.result().text());
        row.setProblem(item.problem());
        row.setReason(item.reason());
        row.setRecordId(item.recordId());
        row.setMessagesNew(item.messages().created());
        row.setMessagesUpdated(item.messages().updated());
        row.setMessagesUnchanged(item.messages().unchanged());
        row.setMessagesSkipped(item.messages().skipped());
        row.setPrevious(item.previous() == null ? null : JSONB.jsonb(json.writeValueAsString(item.previous())));
        return row;
    }
}
