package dev.outputhub.auth.audit;

import static dev.outputhub.auth.database.Tables.AUDIT_ENTRY;
import static dev.outputhub.auth.database.Tables.MEMBER;

import dev.outputhub.auth.database.tables.records.AuditEntryRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists the trail, newest first. */
@Repository
class AuditSearch {

    private static final Keyset ORDER = Keyset.by(AUDIT_ENTRY.ID, "-at").sortable("at", AUDIT_ENTRY.AT);

    private static final Filters FILTERS = Filters.declare()
            .field("recordKind", AUDIT_ENTRY.RECORD_KIND)
            .field("recordId", AUDIT_ENTRY.RECORD_ID)
            .field("personId", AUDIT_ENTRY.PERSON_ID)
            .field("action", AUDIT_ENTRY.ACTION)
            .field("service", AUDIT_ENTRY.SERVICE)
            .field("at", AUDIT_ENTRY.AT);

    private final DSLContext database;
    private final AuditTexts texts;

    AuditSearch(DSLContext database, AuditTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    Page<AuditEntryView> list(ListQuery query) {
        Condition condition = AUDIT_ENTRY
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(FILTERS.condition(query));
        var rows = database.select(AUDIT_ENTRY.fields())
                .select(MEMBER.NAME)
                .from(AUDIT_ENTRY)
                .leftJoin(MEMBER)
                .on(MEMBER.ORGANIZATION_ID.eq(AUDIT_ENTRY.ORGANIZATION_ID))
                .and(MEMBER.PERSON_ID.eq(AUDIT_ENTRY.PERSON_ID));
        return ORDER.page(query, rows, condition, this::view);
    }

    @Transactional(readOnly = true)
    Optional<AuditEntryView> one(UUID id) {
        return database.select(AUDIT_ENTRY.fields())
                .select(MEMBER.NAME)
                .from(AUDIT_ENTRY)
                .leftJoin(MEMBER)
                .on(MEMBER.ORGANIZATION_ID.eq(AUDIT_ENTRY.ORGANIZATION_ID))
                .and(MEMBER.PERSON_ID.eq(AUDIT_ENTRY.PERSON_ID))
                .where(AUDIT_ENTRY.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(AUDIT_ENTRY.ID.eq(id))
                .fetchOptional(this::view);
    }

    private AuditEntryView view(Record row) {
        var entry = row.into(AUDIT_ENTRY);
        var texts = this.texts.of(entry.getBefore(), entry.getAfter());
        return new AuditEntryView(
                entry.getId(),
                entry.getSequence(),
                entry.getAt(),
                entry.getAction(),
                entry.getRecordKind(),
                entry.getRecordId(),
                entry.getService(),
                entry.getPersonId(),
                entry.getPersonEmail(),
                row.get(MEMBER.NAME),
                entry.getAddress(),
                texts.before(),
                texts.after(),
                isRedacted(entry),
                texts.unreadable());
    }

    private static boolean isRedacted(AuditEntryRecord entry) {
        return (entry.getBefore() == null && entry.getBeforeDigest() != null)
                || (entry.getAfter() == null && entry.getAfterDigest() != null);
    }
}
