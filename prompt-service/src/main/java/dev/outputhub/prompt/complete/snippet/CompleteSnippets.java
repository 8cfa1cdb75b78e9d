package dev.outputhub.prompt.complete.snippet;

import static dev.outputhub.prompt.database.Tables.PROMPT_SNIPPET;
import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.prompt.complete.CompleteForms;
import dev.outputhub.prompt.snippet.SnippetEvents;
import dev.outputhub.prompt.snippet.SnippetList;
import dev.outputhub.prompt.snippet.SnippetRecords;
import dev.outputhub.prompt.snippet.Snippets;
import dev.outputhub.prompt.snippet.StoredSnippet;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.CompletePage;
import dev.outputhub.records.complete.CompleteQuery;
import dev.outputhub.records.complete.CompleteRecords;
import dev.outputhub.records.complete.CompleteRows;
import dev.outputhub.records.complete.LeftOut;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.store.RecordTable;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Snippets. */
@Component
@Order(3)
class CompleteSnippets implements CompleteRecords<CompleteSnippet> {

    private static final String KIND = SnippetRecords.KIND.name();

    private final CompleteRows<StoredSnippet> rows;
    private final Snippets snippets;
    private final SnippetEvents events;
    private final RecordTable<StoredSnippet> table;
    private final Journal journal;
    private final CompleteForms forms;
    private final DSLContext database;
    private final Clock clock;

    CompleteSnippets(
            Snippets snippets,
            SnippetList list,
            SnippetEvents events,
            RecordTable<StoredSnippet> table,
            RecordLife<StoredSnippet> life,
            Journal journal,
            CompleteForms forms,
            DSLContext database,
            Clock clock) {
        this.rows = new CompleteRows<>(table, list, life, events, journal, database);
        this.snippets = snippets;
        this.events = events;
        this.table = table;
        this.journal = journal;
        this.forms = forms;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<CompletePage.Weighed> find(CompleteQuery query) {
        return rows.find(query, DSL.octetLength(SNIPPET.TEXT));
    }

    @Override
    public Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        var read = new HashMap<UUID, ObjectNode>();
        database.selectFrom(SNIPPET)
                .where(SnippetRecords.KIND.are(ids))
                .fetch(Snippets::read)
                .forEach(snippet -> read.put(snippet.id(), forms.write(KIND, CompleteSnippet.of(snippet))));
        return read;
    }

    @Override
    public Arriving<CompleteSnippet> prepare(JsonNode record, ArchiveIds ids, boolean dryRun) {
        var leftOut = new LeftOut();
        var given = forms.read(KIND, record, CompleteSnippet.class, leftOut);
        var arriving = given.under(ids.here(given.id()));
        return new Arriving<>(arriving.id(), arriving.title(), forms.write(KIND, arriving), arriving, leftOut);
    }

    @Override
    public Map<UUID, Present> lock(Collection<UUID> ids) {
        return rows.lock(ids);
    }

    @Override
    public long add(Arriving<CompleteSnippet> arriving, UUID importId) {
        var fields = arriving.fields();
        var slug = snippets.freeSlug(Objects.requireNonNullElse(fields.slug(), fields.title()));
        var snippet =
                fields.stored(slug, clock.instant(), CurrentPrincipal.get().personId());
        snippets.add(snippet);
        var changes = new Changes(false);
        snippet.editable().describe(null, changes);
        journal.record(
                new AuditEntry("snippet.created", KIND, snippet.id(), null, changes.after()),
                events.created(snippet.id()));
        return snippet.version();
    }

    @Override
    public long renew(Arriving<CompleteSnippet> arriving, UUID importId) {
        var before = table.lock(arriving.id()).snippet().editable();
        var after = arriving.fields().editable();
        long version = table.change(arriving.id(), after.columns());
        var changes = new Changes(false);
        after.describe(before, changes);
        journal.record(
                new AuditEntry("snippet.updated", KIND, arriving.id(), changes.before(), changes.after()),
                events.updated(arriving.id()));
        return version;
    }

    @Override
    public Set<UUID> inUse(Collection<UUID> ids) {
        return database.selectDistinct(PROMPT_SNIPPET.SNIPPET_ID)
                .from(PROMPT_SNIPPET)
                .where(PROMPT_SNIPPET.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(PROMPT_SNIPPET.SNIPPET_ID.in(ids))
                .fetchSet(PROMPT_SNIPPET.SNIPPET_ID);
    }

    @Override
    public void remove(Collection<UUID> ids, UUID importId) {
        rows.remove(ids, importId);
    }
}
