package dev.outputhub.prompt.prompt.change;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.prompt.store.AttachedSnippets;
import dev.outputhub.prompt.prompt.store.Folder;
import dev.outputhub.prompt.prompt.store.Prompt;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.prompt.prompt.store.Prompts;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
import dev.outputhub.prompt.version.ModelSettings;
import dev.outputhub.prompt.version.PromptContent;
import dev.outputhub.prompt.version.PromptVersion;
import dev.outputhub.prompt.version.SnippetTexts;
import dev.outputhub.prompt.version.Versions;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.ImportedTerms;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermAssignments;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes prompts into the library, and changes them as imports bring them. */
@Service
@Transactional
public class PromptLibrary {

    private static final ExpectedVersion ANY = new ExpectedVersion(null);

    /** A slug found free can be taken by somebody else before it is stored; so often another one is tried. */
    private static final int ATTEMPTS = 5;

    private final Prompts prompts;
    private final Versions versions;
    private final AttachedSnippets snippets;
    private final SnippetTexts texts;
    private final TermAssignments terms;
    private final ImportedTerms importedTerms;
    private final RecordTable<StoredPrompt> table;
    private final RecordLife<StoredPrompt> life;
    private final Confidentiality confidentiality;
    private final PromptEvents events;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    PromptLibrary(
            Prompts prompts,
            Versions versions,
            AttachedSnippets snippets,
            SnippetTexts texts,
            TermAssignments terms,
            ImportedTerms importedTerms,
            RecordTable<StoredPrompt> table,
            RecordLife<StoredPrompt> life,
            Confidentiality confidentiality,
            PromptEvents events,
            Journal journal,
            JsonMapper json,
            Clock clock) {
        this.prompts = prompts;
        this.versions = versions;
        this.snippets = snippets;
        this.texts = texts;
        this.terms = terms;
        this.importedTerms = importedTerms;
        this.table = table;
        this.life = life;
        this.confidentiality = confidentiality;
        this.events = events;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    public Prompt create(NewPrompt wanted, ResolvedTerms resolved) {
        ModelSettings.check(wanted.settings());
        var draft = new PromptDraft(
                wanted.title(),
                wanted.slug(),
                wanted.kindOrDefault(),
                wanted.description(),
                Boolean.TRUE.equals(wanted.engineered()),
                wanted.notes(),
                Folder.of(wanted.folder()),
                wanted.content(),
                wanted.message(),
                null,
                null);
        return create(draft, resolved, wanted.snippetIds());
    }

    /** For prompts that come from elsewhere. */
    public Prompt create(PromptDraft draft, ResolvedTerms resolved) {
        return create(draft, resolved, null);
    }

    private Prompt create(PromptDraft draft, ResolvedTerms resolved, @Nullable List<UUID> snippetIds) {
        GivenSlug.refuseMalformed(draft.slug());
        var content = PromptContent.of(
                draft.kind(),
                draft.content(),
                null,
                draft.imported() == null ? texts::composed : UnaryOperator.identity());
        var prompt = store(draft, content);
        versions.add(new PromptVersion(
                prompt.id(), 1, content, draft.message(), null, prompt.createdAt(), prompt.createdBy()));
        terms.set(PromptRecords.KIND.name(), prompt.id(), resolved);
        var imported = draft.imported();
        if (imported != null) {
            importedTerms.give(imported.importId(), PromptRecords.KIND.name(), List.of(prompt.id()), imported.forAll());
        }
        if (snippetIds != null) {
            snippets.set(prompt.id(), snippetIds);
        }
        var changes = new Changes(confidentiality.of(PromptRecords.KIND, prompt.id()));
        prompt.editable().describe(null, changes);
        journal.record(
                new AuditEntry("prompt.created", PromptRecords.KIND.name(), prompt.id(), null, changes.after()),
                events.created(prompt),
                events.versionCreated(prompt.id(), 1, draft.message()));
        return prompt;
    }

    private Prompt store(PromptDraft draft, PromptContent content) {
        if (draft.slug() != null && prompts.hasSlug(draft.slug(), null)) {
            throw GivenSlug.taken(draft.slug());
        }
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
        var owner = draft.imported() == null ? null : draft.imported().owner();
        var now = clock.instant();
        return new Prompt(
                id,
                NameKey.trimmed(draft.title()),
                draft.slug() == null
                        ? prompts.freeSlug(draft.title(), id, attempt).value()
                        : draft.slug(),
                content.kind(),
                draft.description(),
                draft.engineered(),
                draft.notes(),
                draft.folder(),
                false,
                1,
                Objects.requireNonNullElse(draft.createdAt(), now),
                Objects.requireNonNullElse(owner, person),
                now,
                person,
                1,
                null);
    }

    /**
     * Title, description and terms as an import brings them; terms of other vocabularies stay, and so does what imports were asked to
     * give beside those.
     */
    public Prompt describe(UUID id, String title, @Nullable String description, ResolvedTerms resolved) {
        var fields = json.createObjectNode().put("title", title);
        if (description != null) {
            fields.put("description", description);
        }
        life.apply(table.lock(id), fields, importedTerms.withGiven(id, resolved));
        return prompts.get(id);
    }

    /** Into the trash. */
    public Prompt delete(UUID id) {
        life.delete(id, ANY);
        return prompts.get(id);
    }

    /** Out of the trash. */
    public Prompt restore(UUID id) {
        return life.restore(id, prompts::get);
    }
}
