package dev.outputhub.prompt.snippet;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.prompt.version.SnippetTexts;
import dev.outputhub.records.change.Changes;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and reads snippets. */
@Service
@Transactional
class SnippetLibrary {

    private final Snippets snippets;
    private final SnippetTexts texts;
    private final SnippetEvents events;
    private final Journal journal;
    private final Clock clock;

    SnippetLibrary(Snippets snippets, SnippetTexts texts, SnippetEvents events, Journal journal, Clock clock) {
        this.snippets = snippets;
        this.texts = texts;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<Snippet> list(ListQuery query) {
        return snippets.list(query);
    }

    @Transactional(readOnly = true)
    Snippet get(UUID id) {
        return snippets.get(id);
    }

    Snippet create(EditableSnippet wanted) {
        var person = CurrentPrincipal.get().personId();
        var now = clock.instant();
        var slug = snippets.freeSlug(wanted.title());
        texts.check(slug, wanted.text());
        var snippet = new Snippet(
                Identifiers.next(),
                NameKey.trimmed(wanted.title()),
                slug,
                wanted.text(),
                wanted.notes(),
                1,
                now,
                person,
                now,
                person,
                null);
        snippets.add(snippet);
        var changes = new Changes(false);
        snippet.editable().describe(null, changes);
        journal.record(
                new AuditEntry("snippet.created", "snippet", snippet.id(), null, changes.after()),
                events.created(snippet.id()));
        return snippet;
    }
}
