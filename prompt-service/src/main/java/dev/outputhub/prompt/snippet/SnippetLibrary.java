package dev.outputhub.prompt.snippet;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.prompt.prompt.PromptNews;
import dev.outputhub.prompt.sensitivity.GuardedAudit;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Making, changing and deleting snippets. */
@Service
@Transactional
class SnippetLibrary {

    /** What others know of a snippet. */
    record SnippetFact(UUID id, String title, boolean deleted) {}

    private final Snippets snippets;
    private final Events events;
    private final GuardedAudit audit;
    private final MergePatch mergePatch;
    private final Clock clock;

    SnippetLibrary(Snippets snippets, Events events, GuardedAudit audit, MergePatch mergePatch, Clock clock) {
        this.snippets = snippets;
        this.events = events;
        this.audit = audit;
        this.mergePatch = mergePatch;
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
        var snippet = new Snippet(
                Identifiers.next(),
                wanted.title().strip(),
                wanted.text(),
                wanted.notes(),
                1,
                now,
                person,
                now,
                person,
                null);
        snippets.add(snippet);
        tell("Created", "created", snippet, null, snippet.editable());
        return snippet;
    }

    Snippet change(UUID id, ExpectedVersion expected, JsonNode patch) {
        var before = snippets.lock(id);
        expected.check(before.version());
        var wanted = mergePatch.apply(before.editable(), EditableSnippet.class, patch);
        if (wanted.equals(before.editable())) {
            return before;
        }
        var after = next(before, wanted, before.deletedAt());
        snippets.update(after);
        tell("Updated", "updated", after, before.editable(), after.editable());
        return after;
    }

    void delete(UUID id, ExpectedVersion expected) {
        var before = snippets.lock(id);
        expected.check(before.version());
        if (before.deletedAt() == null) {
            var after = next(before, before.editable(), clock.instant());
            snippets.update(after);
            tell("Deleted", "deleted", after, before.editable(), null);
        }
    }

    Snippet restore(UUID id) {
        var before = snippets.lock(id);
        if (before.deletedAt() == null) {
            return before;
        }
        var after = next(before, before.editable(), null);
        snippets.update(after);
        tell("Restored", "restored", after, null, after.editable());
        return after;
    }

    private Snippet next(Snippet before, EditableSnippet wanted, @Nullable Instant deletedAt) {
        return new Snippet(
                before.id(),
                wanted.title().strip(),
                wanted.text(),
                wanted.notes(),
                before.version() + 1,
                before.createdAt(),
                before.createdBy(),
                clock.instant(),
                CurrentPrincipal.get().personId(),
                deletedAt);
    }

    private void tell(String type, String action, Snippet snippet, @Nullable Object before, @Nullable Object after) {
        var fact = new SnippetFact(snippet.id(), snippet.title(), snippet.deletedAt() != null);
        events.publish(
                new Event(PromptNews.TOPIC, "Snippet" + type, snippet.id(), fact),
                audit.entry("snippet." + action, "snippet", snippet.id(), before, after));
    }
}
