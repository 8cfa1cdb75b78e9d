package dev.outputhub.prompt.checklist;

import static dev.outputhub.prompt.database.Tables.CHECKLIST;
import static dev.outputhub.prompt.database.Tables.CHECKLIST_ITEM;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's checklist: one list, changed as a whole. */
@Service
@Transactional
public class Checklists {

    private final Journal journal;
    private final DSLContext database;
    private final Clock clock;

    Checklists(Journal journal, DSLContext database, Clock clock) {
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Checklist get() {
        return read();
    }

    Checklist set(NewChecklist wanted, ExpectedVersion expected) {
        var items = wanted.trimmed();
        lock();
        var before = read();
        expected.check(before.version());
        return items.equals(before.items()) ? before : replace(before, items);
    }

    /** As an archive has it, whatever is here. */
    public void bring(List<ChecklistItem> items) {
        lock();
        replace(read(), items);
    }

    /** As if nobody had ever written one. */
    public void forget() {
        var organization = CurrentPrincipal.get().organizationId();
        var before = read();
        database.deleteFrom(CHECKLIST)
                .where(CHECKLIST.ORGANIZATION_ID.eq(organization))
                .execute();
        journal.record(new AuditEntry("checklist.removed", "checklist", organization, before.items(), null));
    }

    /** Until the end of the transaction nobody else changes it. */
    public void lock() {
        var principal = CurrentPrincipal.get();
        database.insertInto(CHECKLIST)
                .set(CHECKLIST.ORGANIZATION_ID, principal.organizationId())
                .set(CHECKLIST.VERSION, 0L)
                .set(CHECKLIST.UPDATED_AT, clock.instant())
                .set(CHECKLIST.UPDATED_BY, principal.personId())
                .onConflictDoNothing()
                .execute();
        database.selectFrom(CHECKLIST)
                .where(CHECKLIST.ORGANIZATION_ID.eq(principal.organizationId()))
                .forUpdate()
                .fetch();
    }

    private Checklist replace(Checklist before, List<ChecklistItem> items) {
        var principal = CurrentPrincipal.get();
        database.update(CHECKLIST)
                .set(CHECKLIST.VERSION, before.version() + 1)
                .set(CHECKLIST.UPDATED_AT, clock.instant())
                .set(CHECKLIST.UPDATED_BY, principal.personId())
                .where(CHECKLIST.ORGANIZATION_ID.eq(principal.organizationId()))
                .execute();
        database.deleteFrom(CHECKLIST_ITEM)
                .where(CHECKLIST_ITEM.ORGANIZATION_ID.eq(principal.organizationId()))
                .execute();
        for (int position = 0; position < items.size(); position++) {
            add(principal.organizationId(), position, items.get(position));
        }
        journal.record(
                new AuditEntry("checklist.updated", "checklist", principal.organizationId(), before.items(), items));
        return read();
    }

    private void add(UUID organization, int position, ChecklistItem item) {
        database.insertInto(CHECKLIST_ITEM)
                .set(CHECKLIST_ITEM.ORGANIZATION_ID, organization)
                .set(CHECKLIST_ITEM.POSITION, position)
                .set(CHECKLIST_ITEM.WHAT, item.what())
                .set(CHECKLIST_ITEM.KIND, item.kind())
                .execute();
    }

    private Checklist read() {
        var organization = CurrentPrincipal.get().organizationId();
        var items = database.selectFrom(CHECKLIST_ITEM)
                .where(CHECKLIST_ITEM.ORGANIZATION_ID.eq(organization))
                .orderBy(CHECKLIST_ITEM.POSITION)
                .fetch(row -> new ChecklistItem(row.getWhat(), row.getKind()));
        return database.selectFrom(CHECKLIST)
                .where(CHECKLIST.ORGANIZATION_ID.eq(organization))
                .and(CHECKLIST.VERSION.gt(0L))
                .fetchOptional(row -> new Checklist(items, row.getVersion(), row.getUpdatedAt(), row.getUpdatedBy()))
                .orElseGet(() -> new Checklist(List.of(), 0, null, null));
    }
}
