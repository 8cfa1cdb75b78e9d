package dev.outputhub.prompt.complete.prompt;

import static dev.outputhub.prompt.database.Tables.PROMPT;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.label.Labels;
import dev.outputhub.prompt.prompt.store.AttachedSnippets;
import dev.outputhub.prompt.prompt.store.Prompt;
import dev.outputhub.prompt.prompt.store.PromptError;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.prompt.prompt.store.Prompts;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
import dev.outputhub.prompt.quality.CompleteActivities;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.prompt.version.VersionError;
import dev.outputhub.prompt.version.Versions;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.complete.ArchivedTerms;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.LeftOut;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.TermAssignments;
import dev.outputhub.records.terms.TermChanges;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores prompts that come back from an archive, and tells of them as of any that an import brings. */
@Component
class RestoredPrompts {

    private static final String KIND = PromptRecords.KIND.name();

    /** A slug found free can be taken by somebody else before it is stored; so often another one is tried. */
    private static final int ATTEMPTS = 5;

    private final Prompts prompts;
    private final Versions versions;
    private final Labels labels;
    private final CompleteActivities activities;
    private final AttachedSnippets snippets;
    private final ReadPrompts read;
    private final TermAssignments assignments;
    private final TermChanges termChanges;
    private final ArchivedTerms terms;
    private final RecordTable<StoredPrompt> table;
    private final Confidentiality confidentiality;
    private final PromptEvents events;
    private final Journal journal;
    private final Clock clock;

    RestoredPrompts(
            Prompts prompts,
            Versions versions,
            Labels labels,
            CompleteActivities activities,
            AttachedSnippets snippets,
            ReadPrompts read,
            TermAssignments assignments,
            TermChanges termChanges,
            ArchivedTerms terms,
            RecordTable<StoredPrompt> table,
            Confidentiality confidentiality,
            PromptEvents events,
            Journal journal,
            Clock clock) {
        this.prompts = prompts;
        this.versions = versions;
        this.labels = labels;
        this.activities = activities;
        this.snippets = snippets;
        this.read = read;
        this.assignments = assignments;
        this.termChanges = termChanges;
        this.terms = terms;
        this.table = table;
        this.confidentiality = confidentiality;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    void add(Arriving<ArrivingPrompt> arriving) {
        var wanted = arriving.fields().prompt();
        var person = CurrentPrincipal.get().personId();
        var prompt = store(wanted, arriving.leftOut());
        wanted.versions().forEach(version -> versions.add(version.stored(prompt.id(), prompt.createdAt(), person)));
        assignments.set(KIND, prompt.id(), arriving.fields().terms());
        setParts(wanted, arriving.leftOut());
        var changes = new Changes(confidentiality.of(PromptRecords.KIND, prompt.id()));
        prompt.editable().describe(null, changes);
        var told = new ArrayList<Event>();
        told.add(events.created(prompt));
        wanted.versions()
                .forEach(version -> told.add(events.versionCreated(prompt.id(), version.number(), version.message())));
        wanted.labels().forEach((label, number) -> told.add(events.labelMoved(prompt.id(), label, number, null)));
        journal.record(new AuditEntry("prompt.created", KIND, prompt.id(), null, changes.after()), told);
    }

    private Prompt store(CompletePrompt wanted, LeftOut leftOut) {
        if (Slug.isOne(wanted.slug()) && !prompts.hasSlug(wanted.slug(), wanted.id())) {
            var prompt = prompt(wanted, wanted.slug());
            if (prompts.add(prompt, wanted.current().content().text())) {
                return prompt;
            }
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var slug = prompts.freeSlug(wanted.title(), wanted.id(), attempt).value();
            var prompt = prompt(wanted, slug);
            if (prompts.add(prompt, wanted.current().content().text())) {
                leftOut.because("its slug is " + slug + " here, since " + wanted.slug() + " is not free");
                return prompt;
            }
        }
        throw Problem.refused(PromptError.PROMPT_SLUG_TAKEN, "slug", "Its slug is taken. Try again.");
    }

    private Prompt prompt(CompletePrompt wanted, String slug) {
        var person = CurrentPrincipal.get().personId();
        var now = clock.instant();
        return new Prompt(
                wanted.id(),
                wanted.title(),
                slug,
                wanted.promptKind(),
                wanted.description(),
                wanted.engineered(),
                wanted.notes(),
                wanted.folder(),
                wanted.archived(),
                wanted.currentVersion(),
                Objects.requireNonNullElse(wanted.createdAt(), now),
                person,
                Objects.requireNonNullElse(wanted.updatedAt(), now),
                person,
                1,
                null);
    }

    private void setParts(CompletePrompt wanted, LeftOut leftOut) {
        labels.set(wanted.id(), wanted.labels());
        activities.set(wanted.id(), wanted.activities());
        int absent = snippets.setPresent(wanted.id(), wanted.snippetIds());
        if (absent > 0) {
            leftOut.because("left out: snippetIds (" + absent + " are not here)");
        }
        for (var slug : wanted.retiredSlugs()) {
            if (prompts.hasSlug(slug, wanted.id())) {
                leftOut.because("left out: retiredSlugs (" + slug + " leads to another prompt here)");
            } else {
                prompts.retireSlug(wanted.id(), slug);
            }
        }
    }

    /** Of a prompt that an import brought and nobody changed since: then its versions are the import's own. */
    void renew(Arriving<ArrivingPrompt> arriving) {
        var wanted = arriving.fields().prompt();
        var stored = table.lock(wanted.id());
        var here = stored.prompt();
        if (!here.kind().equals(wanted.promptKind())) {
            throw Problem.refused(VersionError.WRONG_KIND, "promptKind", "It is a " + here.kind() + " prompt here.");
        }
        var told = new ArrayList<Event>();
        told.addAll(renewVersions(here, wanted));
        told.addAll(moved(here.id(), wanted.labels()));
        var edited = wanted.editable(slug(here, wanted, arriving.leftOut()));
        if (!edited.slug().equals(here.slug())) {
            prompts.retireSlug(here);
        }
        setParts(wanted, arriving.leftOut());
        var difference = termChanges.apply(
                PromptRecords.KIND,
                here.id(),
                terms.replacing(here.id(), arriving.fields().terms()));
        var columns = edited.columns();
        columns.put(PROMPT.CURRENT_VERSION, wanted.currentVersion());
        columns.put(PROMPT.CURRENT_TEXT, wanted.current().content().text());
        table.change(here.id(), columns);
        var changes = new Changes(stored.confidential() || confidentiality.of(PromptRecords.KIND, here.id()));
        edited.describe(here.editable(), changes);
        changes.value("number", here.currentVersion(), wanted.currentVersion());
        changes.terms(difference);
        told.add(events.updated(here.id()));
        journal.record(new AuditEntry("prompt.updated", KIND, here.id(), changes.before(), changes.after()), told);
    }

    private String slug(Prompt here, CompletePrompt wanted, LeftOut leftOut) {
        if (Slug.isOne(wanted.slug()) && !prompts.hasSlug(wanted.slug(), here.id())) {
            return wanted.slug();
        }
        leftOut.because("its slug is " + here.slug() + " here, since " + wanted.slug() + " is not free");
        return here.slug();
    }

    private List<Event> renewVersions(Prompt here, CompletePrompt wanted) {
        var person = CurrentPrincipal.get().personId();
        var there = versions.of(List.of(here.id())).getOrDefault(here.id(), List.of()).stream()
                .map(CompleteVersion::of)
                .toList();
        versions.remove(
                here.id(),
                there.stream()
                        .filter(version -> !wanted.versions().contains(version))
                        .map(CompleteVersion::number)
                        .toList());
        var told = new ArrayList<Event>();
        for (var version : wanted.versions()) {
            if (!there.contains(version)) {
                versions.add(version.stored(here.id(), clock.instant(), person));
                told.add(events.versionCreated(here.id(), version.number(), version.message()));
            }
        }
        return told;
    }

    private List<Event> moved(UUID id, Map<String, Integer> wanted) {
        var there = read.labels(List.of(id)).getOrDefault(id, Map.of());
        var names = new TreeSet<>(there.keySet());
        names.addAll(wanted.keySet());
        return names.stream()
                .filter(label -> !Objects.equals(there.get(label), wanted.get(label)))
                .map(label -> events.labelMoved(id, label, wanted.get(label), there.get(label)))
                .toList();
    }
}
