package dev.outputhub.prompt.label;

import static dev.outputhub.prompt.database.Tables.LABEL_RULE;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.checklist.ChecklistLine;
import dev.outputhub.prompt.checklist.ChecklistProgress;
import dev.outputhub.prompt.database.tables.records.LabelRuleRecord;
import dev.outputhub.prompt.prompt.store.PromptError;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's rules for its labels, and whether a version meets that of one. */
@Service
@Transactional
public class LabelRules {

    private static final ExpectedVersion ANY = new ExpectedVersion(null);

    private final ChecklistProgress progress;
    private final Journal journal;
    private final DSLContext database;
    private final Clock clock;

    LabelRules(ChecklistProgress progress, Journal journal, DSLContext database, Clock clock) {
        this.progress = progress;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<LabelRule> all() {
        return database.selectFrom(LABEL_RULE)
                .where(mine())
                .and(LABEL_RULE.VERSION.gt(0L))
                .orderBy(LABEL_RULE.LABEL)
                .fetch(LabelRules::read);
    }

    @Transactional(readOnly = true)
    LabelRule get(String label) {
        Labels.refuseMalformed(label);
        return find(label);
    }

    LabelRule set(String label, boolean requiresQa, ExpectedVersion expected) {
        Labels.refuseMalformed(label);
        database.insertInto(LABEL_RULE)
                .set(LABEL_RULE.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(LABEL_RULE.LABEL, label)
                .set(LABEL_RULE.REQUIRES_QA, false)
                .set(LABEL_RULE.VERSION, 0L)
                .set(LABEL_RULE.UPDATED_AT, clock.instant())
                .set(LABEL_RULE.UPDATED_BY, CurrentPrincipal.get().personId())
                .onConflictDoNothing()
                .execute();
        database.selectFrom(LABEL_RULE).where(is(label)).forUpdate().fetch();
        var before = find(label);
        expected.check(before.version());
        if (before.requiresQa() == requiresQa) {
            return before;
        }
        database.update(LABEL_RULE)
                .set(LABEL_RULE.REQUIRES_QA, requiresQa)
                .set(LABEL_RULE.VERSION, before.version() + 1)
                .set(LABEL_RULE.UPDATED_AT, clock.instant())
                .set(LABEL_RULE.UPDATED_BY, CurrentPrincipal.get().personId())
                .where(is(label))
                .execute();
        tell(label, before.requiresQa(), requiresQa);
        return find(label);
    }

    /** The labels that demand a finished checklist, in the order of their names. */
    @Transactional(readOnly = true)
    public List<String> demanding() {
        return all().stream()
                .filter(LabelRule::requiresQa)
                .map(LabelRule::label)
                .toList();
    }

    /** Another number whenever a rule is another one; 0 while nobody has set any. */
    @Transactional(readOnly = true)
    public long state() {
        return all().stream().mapToLong(LabelRule::version).sum();
    }

    /** As an archive has them, whatever is here. */
    public void bring(List<String> demanding) {
        var all = new TreeSet<>(demanding);
        all.addAll(demanding());
        all.forEach(label -> set(label, demanding.contains(label), ANY));
    }

    /** As if nobody had ever set one. */
    public void forget() {
        demanding().forEach(label -> tell(label, true, false));
        database.deleteFrom(LABEL_RULE).where(mine()).execute();
    }

    private void tell(String label, boolean before, boolean after) {
        journal.record(new AuditEntry(
                "label-rule.updated",
                "label-rule",
                CurrentPrincipal.get().organizationId(),
                Map.of("label", label, "requiresQa", before),
                Map.of("label", label, "requiresQa", after)));
    }

    /** @throws Problem 422 naming what is unfinished on a version that the label may not be moved to yet */
    void refuseUnfinished(String label, UUID promptId, int number, String kind) {
        if (!find(label).requiresQa()) {
            return;
        }
        var lines = progress.lines(promptId, number, kind);
        var missing = lines.stream().filter(line -> !line.passed()).toList();
        if (lines.isEmpty()) {
            throw Problem.refused(
                    PromptError.CHECKLIST_UNFINISHED,
                    "checklist",
                    "The label \"" + label + "\" demands a finished checklist, and version " + number
                            + " has nothing to check. Write the organisation's checklist, or add an activity.");
        }
        if (!missing.isEmpty()) {
            throw new Problem(
                    PromptError.CHECKLIST_UNFINISHED,
                    "The label \"" + label + "\" demands a finished checklist. Missing on version " + number + ": "
                            + missing.stream().map(ChecklistLine::what).collect(Collectors.joining(", ")) + ".",
                    missing.stream()
                            .map(line -> new FieldProblem("checklist", line.what()))
                            .toList(),
                    null);
        }
    }

    private LabelRule find(String label) {
        return database.selectFrom(LABEL_RULE)
                .where(is(label))
                .and(LABEL_RULE.VERSION.gt(0L))
                .fetchOptional(LabelRules::read)
                .orElseGet(() -> LabelRule.none(label));
    }

    private static LabelRule read(LabelRuleRecord row) {
        return new LabelRule(
                row.getLabel(), row.getRequiresQa(), row.getVersion(), row.getUpdatedAt(), row.getUpdatedBy());
    }

    private static Condition is(String label) {
        return mine().and(LABEL_RULE.LABEL.eq(label));
    }

    private static Condition mine() {
        return LABEL_RULE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }
}
