package dev.outputhub.auth.audit;

import static dev.outputhub.auth.database.Tables.AUDIT_ENTRY;
import static dev.outputhub.auth.database.Tables.MEMBER;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    private final JsonMapper json;

    AuditSearch(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
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
                .and(MEMBER.PERSON_ID.eq(AUDIT_ENTRY.PERSON_ID))
                .where(condition)
                .and(ORDER.after(query))
                .orderBy(ORDER.order(query))
                .limit(query.limit() + 1)
                .fetch();
        var total = query.count() ? Long.valueOf(database.fetchCount(AUDIT_ENTRY, condition)) : null;
        return ORDER.page(query, rows, this::view).withTotal(total);
    }

    private AuditEntryView view(Record row) {
        var entry = row.into(AUDIT_ENTRY);
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
                node(entry.getBefore()),
                node(entry.getAfter()));
    }

    private @Nullable JsonNode node(@Nullable JSONB stored) {
        return stored == null ? null : json.readTree(stored.data());
    }
}
