package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermAssignments;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.prompt.sensitivity.GuardedAudit;
import dev.outputhub.prompt.version.PromptContent;
import dev.outputhub.prompt.version.PromptVersion;
import dev.outputhub.prompt.version.Versions;
import dev.outputhub.prompt.writing.GivenIds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Taking prompts into the library, changing what is said about them, and the trash. */
@Service
@Transactional
public class PromptLibrary {

    public static final String KIND = "prompt";

    /** A slug found free can be taken by somebody else before it is stored; so often another one is tried. */
    private static final int ATTEMPTS = 5;

    private final Prompts prompts;
    private final Versions versions;
    private final AttachedSnippets snippets;
    private final TermAssignments terms;
    private final PromptNews news;
    private final Events events;
    private final GuardedAudit audit;
    private final MergePatch mergePatch;
    private final Clock clock;

    PromptLibrary(
            Prompts prompts,
            Versions versions,
            AttachedSnippets snippets,
            TermAssignments terms,
            PromptNews news,
            Events events,
            GuardedAudit audit,
            MergePatch mergePatch,
            Clock clock) {
        this.prompts = prompts;
        this.versions = versions;
        this.snippets = snippets;
        this.terms = terms;
        this.news = news;
        this.events = events;
        this.audit = audit;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Prompt create(NewPrompt wanted, ResolvedTerms resolved) {
        var draft = new PromptDraft(
                wanted.title(),
                wanted.slug(),
                wanted.kindOrDefault(),
                wanted.description(),
                Boolean.TRUE.equals(wanted.engineered()),
                wanted.notes(),
                wanted.content(),
                wanted.message(),
                null);
        return create(draft, resolved, wanted.snippetIds());
    }

    /** For prompts that come from elsewhere. */
    public Prompt create(PromptDraft draft, ResolvedTerms resolved) {
        return create(draft, resolved, null);
    }

    private Prompt create(PromptDraft draft, ResolvedTerms resolved, @Nullable List<UUID> snippetIds) {
        GivenSlug.refuseMalformed(draft.slug());
        var content = PromptContent.of(draft.kind(), draft.content(), null);
        var prompt = store(draft, content);
        versions.add(new PromptVersion(
                prompt.id(), 1, content, draft.message(), null, prompt.createdAt(), prompt.createdBy()));
        terms.set(KIND, prompt.id(), resolved);
        if (snippetIds != null) {
            snippets.set(prompt.id(), snippetIds);
        }
        events.publish(
                news.created(prompt),
                news.versionCreated(prompt.id(), 1, draft.message()),
                audit.entry("prompt.created", KIND, prompt.id(), null, prompt.editable()));
        return prompt;
    }

    private Prompt store(PromptDraft draft, PromptContent content) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var prompt = prompt(draft, content, attempt);
            if (prompts.add(prompt, content.text())) {
                return prompt;
            }
            if (draft.slug() != null) {
                break;
            }
        }
        throw GivenSlug.taken(String.valueOf(draft.slug()));
    }

    private Prompt prompt(PromptDraft draft, PromptContent content, int attempt) {
        var id = Identifiers.next();
        var person = CurrentPrincipal.get().personId();
        var now = clock.instant();
        return new Prompt(
                id,
                draft.title().strip(),
                draft.slug() == null
                        ? prompts.freeSlug(draft.title(), id, attempt).value()
                        : draft.slug(),
                content.kind(),
                draft.description(),
                draft.engineered(),
                draft.notes(),
                1,
                Objects.requireNonNullElse(draft.createdAt(), now),
                person,
                now,
                person,
                1,
                null);
    }

    Prompt change(UUID id, ExpectedVersion expected, JsonNode patch, ResolvedTerms resolved) {
        return change(id, expected, patch, resolved, false);
    }

    /** @param confidentialBefore what it said was confidential until a step before this one took the mark away */
    Prompt change(
            UUID id, ExpectedVersion expected, JsonNode patch, ResolvedTerms resolved, boolean confidentialBefore) {
        refuseContent(patch);
        var before = prompts.lock(id);
        expected.check(before.version());
        Prompts.refuseDeleted(before);
        var edited = mergePatch.apply(before.editable(), EditablePrompt.class, patch);
        boolean otherSnippets = attach(id, patch.path("snippetIds"));
        if (edited.equals(before.editable()) && resolved.isEmpty() && !otherSnippets) {
            return before;
        }
        if (!edited.slug().equals(before.slug())) {
            GivenSlug.refuseMalformed(edited.slug());
            if (prompts.hasSlug(edited.slug(), id)) {
                throw GivenSlug.taken(edited.slug());
            }
        }
        boolean wasConfidential = confidentialBefore || audit.isConfidential(id);
        var after = prompts.edit(id, edited, clock.instant());
        terms.set(KIND, id, resolved);
        events.publish(
                news.updated(after),
                audit.entry(
                        "prompt.updated",
                        KIND,
                        id,
                        PromptChange.of(before.editable(), null),
                        PromptChange.of(after.editable(), resolved),
                        wasConfidential));
        return after;
    }

    /** Title and terms as an import brings them; terms of other vocabularies stay. */
    public Prompt describe(UUID id, String title, @Nullable String description, ResolvedTerms resolved) {
        var before = prompts.lock(id);
        boolean wasConfidential = audit.isConfidential(id);
        var after = prompts.edit(
                id,
                new EditablePrompt(
                        title,
                        before.slug(),
                        description == null ? before.description() : description,
                        before.engineered(),
                        before.notes()),
                clock.instant());
        terms.set(KIND, id, resolved);
        events.publish(
                news.updated(after),
                audit.entry("prompt.updated", KIND, id, before.editable(), after.editable(), wasConfidential));
        return after;
    }

    private boolean attach(UUID id, JsonNode given) {
        if (given.isMissingNode()) {
            return false;
        }
        var wanted = GivenIds.read("snippetIds", given);
        if (wanted.equals(snippets.of(id))) {
            return false;
        }
        snippets.set(id, wanted);
        return true;
    }

    @Transactional(readOnly = true)
    boolean isConfidential(UUID id) {
        return audit.isConfidential(id);
    }

    /** @param add terms that come to those there are; in a vocabulary that holds one they replace it */
    Prompt retag(UUID id, ResolvedTerms replace, ResolvedTerms add, ResolvedTerms remove) {
        Prompts.refuseDeleted(prompts.lock(id));
        terms.remove(List.of(id), remove);
        terms.set(KIND, id, replace);
        terms.add(KIND, List.of(id), add);
        var after = prompts.touched(id, clock.instant());
        events.publish(
                news.updated(after),
                audit.entry("prompt.retagged", KIND, id, remove.byVocabulary(), add.byVocabulary()));
        return after;
    }

    /** Into the trash. */
    public Prompt delete(UUID id, ExpectedVersion expected) {
        var before = prompts.lock(id);
        expected.check(before.version());
        if (before.isDeleted()) {
            return before;
        }
        var after = prompts.delete(id, clock.instant());
        events.publish(news.deleted(after), audit.entry("prompt.deleted", KIND, id, before.editable(), null));
        return after;
    }

    /** Out of the trash. */
    public Prompt restore(UUID id) {
        var before = prompts.lock(id);
        if (!before.isDeleted()) {
            return before;
        }
        Instant now = clock.instant();
        var after = prompts.restore(id, now);
        events.publish(news.restored(after), audit.entry("prompt.restored", KIND, id, null, after.editable()));
        return after;
    }

    private static void refuseContent(JsonNode patch) {
        for (var field : List.of("template", "messages", "variables", "settings")) {
            if (patch.has(field)) {
                throw Problem.refused(
                        PromptError.CONTENT_IS_VERSIONED,
                        field,
                        "What a prompt says changes by a new version: POST /prompts/{id}/versions.");
            }
        }
    }
}
