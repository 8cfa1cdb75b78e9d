package dev.outputhub.prompt.label;

import static dev.outputhub.prompt.database.Tables.PROMPT_LABEL;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.prompt.store.Prompt;
import dev.outputhub.prompt.prompt.store.PromptError;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.prompt.prompt.store.Prompts;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
import dev.outputhub.prompt.version.Versions;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.store.RecordTable;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moving labels from version to version. */
@Service
@Transactional
public class Labels {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{0,39}");

    private final Prompts prompts;
    private final Versions versions;
    private final LabelRules rules;
    private final LabelMoves moves;
    private final RecordTable<StoredPrompt> table;
    private final PromptEvents events;
    private final Journal journal;
    private final DSLContext database;
    private final Clock clock;

    Labels(
            Prompts prompts,
            Versions versions,
            LabelRules rules,
            LabelMoves moves,
            RecordTable<StoredPrompt> table,
            PromptEvents events,
            Journal journal,
            DSLContext database,
            Clock clock) {
        this.prompts = prompts;
        this.versions = versions;
        this.rules = rules;
        this.moves = moves;
        this.table = table;
        this.events = events;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** @return the prompt after the move */
    Prompt move(UUID promptId, String label, int number, ExpectedVersion expected) {
        refuseMalformed(label);
        var prompt = table.lock(promptId);
        expected.check(prompt.version());
        table.present(prompt);
        versions.get(promptId, number);
        var previous = pointsAt(promptId, label);
        if (Objects.equals(previous, number)) {
            return prompt.prompt();
        }
        rules.refuseUnfinished(label, promptId, number, prompt.prompt().kind());
        var now = clock.instant();
        point(promptId, label, number, now);
        return told(prompt, label, number, previous);
    }

    Prompt remove(UUID promptId, String label, ExpectedVersion expected) {
        var prompt = table.lock(promptId);
        expected.check(prompt.version());
        var previous = pointsAt(promptId, label);
        if (previous == null) {
            throw Problem.notFound("label", label);
        }
        database.deleteFrom(PROMPT_LABEL).where(is(promptId, label)).execute();
        return told(prompt, label, null, previous);
    }

    /**
     * Has a prompt have these labels and no others, as an archive says. The caller tells of it, and checked that the versions are there.
     *
     * @param wanted the numbers of the versions they point at
     */
    public void set(UUID promptId, Map<String, Integer> wanted) {
        wanted.keySet().forEach(Labels::refuseMalformed);
        var here = database.selectFrom(PROMPT_LABEL)
                .where(PROMPT_LABEL.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(PROMPT_LABEL.PROMPT_ID.eq(promptId))
                .fetchMap(PROMPT_LABEL.LABEL, PROMPT_LABEL.NUMBER);
        var names = new TreeSet<>(here.keySet());
        names.addAll(wanted.keySet());
        names.stream()
                .filter(label -> !Objects.equals(here.get(label), wanted.get(label)))
                .forEach(label -> moves.add(promptId, label, wanted.get(label), here.get(label), clock.instant()));
        database.deleteFrom(PROMPT_LABEL)
                .where(PROMPT_LABEL.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(PROMPT_LABEL.PROMPT_ID.eq(promptId))
                .and(PROMPT_LABEL.LABEL.notIn(wanted.keySet()))
                .execute();
        wanted.forEach((label, number) -> point(promptId, label, number, clock.instant()));
    }

    private void point(UUID promptId, String label, int number, Instant now) {
        var principal = CurrentPrincipal.get();
        database.insertInto(PROMPT_LABEL)
                .set(PROMPT_LABEL.ORGANIZATION_ID, principal.organizationId())
                .set(PROMPT_LABEL.PROMPT_ID, promptId)
                .set(PROMPT_LABEL.LABEL, label)
                .set(PROMPT_LABEL.NUMBER, number)
                .set(PROMPT_LABEL.UPDATED_AT, now)
                .set(PROMPT_LABEL.UPDATED_BY, principal.personId())
                .onConflict(PROMPT_LABEL.ORGANIZATION_ID, PROMPT_LABEL.PROMPT_ID, PROMPT_LABEL.LABEL)
                .doUpdate()
                .set(PROMPT_LABEL.NUMBER, number)
                .set(PROMPT_LABEL.UPDATED_AT, now)
                .set(PROMPT_LABEL.UPDATED_BY, principal.personId())
                .execute();
    }

    private Prompt told(StoredPrompt prompt, String label, @Nullable Integer number, @Nullable Integer previous) {
        var id = prompt.id();
        table.touch(id);
        moves.add(id, label, number, previous, clock.instant());
        var changes = new Changes(prompt.confidential());
        changes.value("labels." + label, previous, number);
        journal.record(
                new AuditEntry("prompt.label-moved", PromptRecords.KIND.name(), id, changes.before(), changes.after()),
                events.labelMoved(id, label, number, previous));
        return prompts.get(id);
    }

    private @Nullable Integer pointsAt(UUID promptId, String label) {
        return database.select(PROMPT_LABEL.NUMBER)
                .from(PROMPT_LABEL)
                .where(is(promptId, label))
                .fetchOne(PROMPT_LABEL.NUMBER);
    }

    /** @throws Problem 400 or 422 for a name that no label can have */
    public static void refuseMalformed(String label) {
        if (Versions.LATEST.equals(label)) {
            throw Problem.refused(
                    PromptError.LABEL_RESERVED,
                    "label",
                    "\"latest\" always means the newest version and cannot be set.");
        }
        if (!FORM.matcher(label).matches()) {
            throw Problem.invalid(
                    "label", "begins with a lower case letter and has letters, digits, dots, hyphens and underscores");
        }
    }

    private static Condition is(UUID promptId, String label) {
        return PROMPT_LABEL
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(PROMPT_LABEL.PROMPT_ID.eq(promptId))
                .and(PROMPT_LABEL.LABEL.eq(label));
    }
}
