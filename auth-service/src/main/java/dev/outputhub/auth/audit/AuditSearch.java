package dev.outputhub.auth.audit;

import static dev.outputhub.auth.database.Tables.AUDIT_ENTRY;
import static dev.outputhub.auth.database.Tables.MEMBER;

import dev.outputhub.auth.database.tables.records.AuditEntryRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
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
            .field("address", AUDIT_ENTRY.ADDRESS)
            .field("at", AUDIT_ENTRY.AT)
            .relation("keyId", AuditSearch::isOfKey)
            .condition("q", AuditSearch::hasWords);

    private static final int MOST_WORDS = 10;

    /** The link that an entry hangs on. There are two of them where somebody has tampered with it, and then any shows it. */
    private static final Field<byte[]> PREVIOUS = previous();

    /** Kind after kind by the index, however many entries there are of each. */
    private static final String ACTIONS = """
        with recursive known as (
          (select record_kind, action from audit_entry where organization_id = {0} order by 1, 2 limit 1)
          union all
          select next.record_kind, next.action from known, lateral (
            select record_kind, action from audit_entry
            where organization_id = {0} and (record_kind, action) > (known.record_kind, known.action)
            order by 1, 2 limit 1
          ) next
        )
        select record_kind, action from known limit 1000\
        """;

    private final DSLContext database;
    private final AuditTexts texts;

    AuditSearch(DSLContext database, AuditTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    Page<AuditEntryView> list(ListQuery query) {
        var rows = database.select(AUDIT_ENTRY.fields())
                .select(MEMBER.NAME)
                .from(AUDIT_ENTRY)
                .leftJoin(MEMBER)
                .on(MEMBER.ORGANIZATION_ID.eq(AUDIT_ENTRY.ORGANIZATION_ID))
                .and(MEMBER.PERSON_ID.eq(AUDIT_ENTRY.PERSON_ID));
        return ORDER.page(query, rows, condition(query), this::view);
    }

    /** The same with what each can be checked by. */
    @Transactional(readOnly = true)
    Page<ExportedEntry> exported(ListQuery query) {
        var rows = database.select(AUDIT_ENTRY.fields())
                .select(MEMBER.NAME, PREVIOUS)
                .from(AUDIT_ENTRY)
                .leftJoin(MEMBER)
                .on(MEMBER.ORGANIZATION_ID.eq(AUDIT_ENTRY.ORGANIZATION_ID))
                .and(MEMBER.PERSON_ID.eq(AUDIT_ENTRY.PERSON_ID));
        return ORDER.page(query, rows, condition(query), row -> new ExportedEntry(view(row), proof(row)));
    }

    private static Condition condition(ListQuery query) {
        return AUDIT_ENTRY
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(FILTERS.condition(query));
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

    /** What there is to filter by. */
    @Transactional(readOnly = true)
    List<AuditedAction> actions() {
        return database.resultQuery(ACTIONS, DSL.val(CurrentPrincipal.get().organizationId()))
                .fetch(row -> new AuditedAction(
                        Objects.requireNonNull(row.get("record_kind", String.class)),
                        Objects.requireNonNull(row.get("action", String.class))));
    }

    /** What was done to a key, by one of the organisation's own, and reached or refused by any. */
    private static Condition isOfKey(UUID key) {
        return AUDIT_ENTRY
                .RECORD_ID
                .eq(key)
                .or(AUDIT_ENTRY.PERSON_ID.eq(key))
                .or(DSL.condition("{0} ->> 'key' = {1}", AUDIT_ENTRY.AFTER, DSL.val(key.toString())));
    }

    /** Each of the words, anywhere in what an entry says. */
    private static Condition hasWords(String words) {
        var said = DSL.field(
                "concat_ws(' ', {0}, {1}, {2}, {3}, {4}, {5}::text, {6}::text)",
                String.class,
                AUDIT_ENTRY.ACTION,
                AUDIT_ENTRY.RECORD_KIND,
                AUDIT_ENTRY.PERSON_EMAIL,
                MEMBER.NAME,
                AUDIT_ENTRY.ADDRESS,
                AUDIT_ENTRY.BEFORE,
                AUDIT_ENTRY.AFTER);
        return DSL.and(Arrays.stream(words.strip().split("\\s+", -1))
                .limit(MOST_WORDS)
                .map(said::containsIgnoreCase)
                .toList());
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

    private static ExportedEntry.Proof proof(Record row) {
        var entry = row.into(AUDIT_ENTRY);
        return new ExportedEntry.Proof(
                entry.getSequence() == 1 ? "" : ExportedEntry.hex(row.get(PREVIOUS)),
                Objects.requireNonNull(ExportedEntry.hex(entry.getHash())),
                entry.getDigested(),
                ExportedEntry.hex(entry.getSalt()),
                ExportedEntry.hex(entry.getBeforeDigest()),
                ExportedEntry.hex(entry.getAfterDigest()),
                entry.getBefore() == null ? null : entry.getBefore().data(),
                entry.getAfter() == null ? null : entry.getAfter().data());
    }

    private static Field<byte[]> previous() {
        var before = AUDIT_ENTRY.as("before");
        return DSL.field(DSL.select(before.HASH)
                        .from(before)
                        .where(before.ORGANIZATION_ID.eq(AUDIT_ENTRY.ORGANIZATION_ID))
                        .and(before.SEQUENCE.eq(AUDIT_ENTRY.SEQUENCE.minus(1)))
                        .limit(1))
                .as("previous");
    }

    private static boolean isRedacted(AuditEntryRecord entry) {
        return (entry.getBefore() == null && entry.getBeforeDigest() != null)
                || (entry.getAfter() == null && entry.getAfterDigest() != null);
    }
}
