package dev.outputhub.platform.sample;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Notes {

    static final String TOPIC = "note.events.v1";
    private static final Table<Record> NOTE = table("note");
    private static final Field<UUID> ID = field("id", SQLDataType.UUID);
    private static final Field<String> TEXT = field("text", SQLDataType.CLOB);
    private static final Keyset ORDER = Keyset.by(ID, "text").sortable("text", TEXT);
    private static final Filters FILTERS = Filters.declare().field("text", TEXT);

    private final DSLContext database;
    private final Journal journal;
    private final Clock clock;

    Notes(DSLContext database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    record Note(UUID id, String text) {}

    Note create(String text) {
        var note = new Note(Identifiers.next(), text);
        database.insertInto(NOTE)
                .set(
                        field("organization_id", SQLDataType.UUID),
                        CurrentPrincipal.get().organizationId())
                .set(ID, note.id())
                .set(TEXT, text)
                .set(field("version", SQLDataType.BIGINT), 1L)
                .set(field("created_at", SQLDataType.INSTANT), clock.instant())
                .execute();
        journal.record(
                new AuditEntry("note.created", "note", note.id(), null, Map.of("text", text)),
                new Event(TOPIC, "NoteCreated", note.id(), note));
        return note;
    }

    /** Writes a row of any organisation, which the database must refuse. */
    void forge(UUID organizationId) {
        database.execute("insert into note values (?, ?, 'forged', 1, now())", organizationId, Identifiers.next());
    }

    /** Would take ten seconds, and has one. */
    @Transactional(readOnly = true, timeout = 1)
    public void thinkLong() {
        database.execute("select pg_sleep(10)");
    }

    @Transactional(readOnly = true)
    public Note get(UUID id) {
        return database.select(ID, TEXT)
                .from(NOTE)
                .where(ID.eq(id))
                .fetchOptional(row -> new Note(row.value1(), row.value2()))
                .orElseThrow(() -> Problem.notFound("note", id));
    }

    /** Of the organisation at hand. */
    @Transactional(readOnly = true)
    public int countBeginningWith(String text) {
        return database.fetchCount(NOTE, TEXT.startsWith(text));
    }

    @Transactional(readOnly = true)
    public Page<Note> list(ListQuery query) {
        var columns = new ArrayList<Field<?>>(ORDER.fields(query));
        var rows = database.select(columns)
                .from(NOTE)
                .where(FILTERS.condition(query))
                .and(ORDER.after(query))
                .orderBy(ORDER.order(query))
                .limit(query.limit() + 1)
                .fetch();
        return ORDER.page(query, rows, row -> new Note(row.get(ID), row.get(TEXT)));
    }
}
