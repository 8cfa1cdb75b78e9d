package dev.outputhub.prompt.prompt.publish;

import static dev.outputhub.prompt.database.Tables.PROMPT;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.prompt.store.Prompt;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.prompt.prompt.store.Prompts;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
import dev.outputhub.prompt.version.ModelSettings;
import dev.outputhub.prompt.version.NewContent;
import dev.outputhub.prompt.version.PromptContent;
import dev.outputhub.prompt.version.PromptVersion;
import dev.outputhub.prompt.version.SnippetTexts;
import dev.outputhub.prompt.version.VersionError;
import dev.outputhub.prompt.version.Versions;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.store.RecordTable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New versions. Two people who publish at once get the same number, and the second is told. */
@Service
@Transactional
public class PromptPublishing {

    /** A version and the record version its prompt has since. */
    public record Added(PromptVersion version, long recordVersion) {}

    private final Prompts prompts;
    private final Versions versions;
    private final SnippetTexts snippets;
    private final RecordTable<StoredPrompt> table;
    private final PromptEvents events;
    private final Journal journal;
    private final Clock clock;

    PromptPublishing(
            Prompts prompts,
            Versions versions,
            SnippetTexts snippets,
            RecordTable<StoredPrompt> table,
            PromptEvents events,
            Journal journal,
            Clock clock) {
        this.prompts = prompts;
        this.versions = versions;
        this.snippets = snippets;
        this.table = table;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    Added publish(UUID id, NewVersion wanted, @Nullable ExpectedVersion expected) {
        ModelSettings.check(wanted.settings());
        var prompt = prompts.present(id);
        if (expected != null) {
            expected.check(prompt.version());
        }
        if (wanted.base() != null && wanted.base() != prompt.currentVersion()) {
            throw Problem.refused(
                    VersionError.VERSION_RACE,
                    "base",
                    "Version " + prompt.currentVersion() + " was published after the one you started from.");
        }
        return publish(prompt, wanted.content(), wanted.message(), snippets::composed);
    }

    /** For versions that come from elsewhere, where {{snippet:…}} may be no more than words. */
    public Added publish(UUID id, NewContent content, @Nullable String message) {
        return publish(prompts.present(id), content, message, UnaryOperator.identity());
    }

    private Added publish(
            Prompt prompt, NewContent given, @Nullable String message, UnaryOperator<List<String>> composed) {
        var current = versions.get(prompt.id(), prompt.currentVersion());
        var content = PromptContent.of(prompt.kind(), given, current.content(), composed);
        return store(prompt, current, content, message, null);
    }

    /** Makes an earlier version the current one again, by adding a version that says the same. */
    public Added revert(UUID id, int to, @Nullable String message, @Nullable ExpectedVersion expected) {
        var prompt = prompts.present(id);
        if (expected != null) {
            expected.check(prompt.version());
        }
        var earlier = versions.get(id, to);
        var current = versions.get(id, prompt.currentVersion());
        return store(prompt, current, earlier.content(), message == null ? "Reverts to version " + to : message, to);
    }

    private Added store(
            Prompt prompt,
            PromptVersion current,
            PromptContent content,
            @Nullable String message,
            @Nullable Integer revertsTo) {
        if (versions.same(content, current.content())) {
            throw new Problem(
                    VersionError.UNCHANGED_VERSION,
                    "This says the same as version " + current.number() + ". There is nothing to publish.");
        }
        var now = clock.instant();
        var version = new PromptVersion(
                prompt.id(),
                current.number() + 1,
                content,
                message,
                revertsTo,
                now,
                CurrentPrincipal.get().personId());
        var stored = table.lock(prompt.id());
        versions.add(version);
        long recordVersion = table.change(
                prompt.id(), Map.of(PROMPT.CURRENT_VERSION, version.number(), PROMPT.CURRENT_TEXT, content.text()));
        var changes = new Changes(stored.confidential());
        changes.value("number", current.number(), version.number());
        changes.words("message", current.message(), message);
        journal.record(
                new AuditEntry(
                        "prompt.version-created",
                        PromptRecords.KIND.name(),
                        prompt.id(),
                        changes.before(),
                        changes.after()),
                events.versionCreated(prompt.id(), version.number(), message),
                events.updated(prompt.id()));
        return new Added(version, recordVersion);
    }
}
