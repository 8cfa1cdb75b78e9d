package dev.outputhub.prompt.label;

import static dev.outputhub.prompt.database.Tables.PROMPT_LABEL;

import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.prompt.Prompt;
import dev.outputhub.prompt.prompt.PromptError;
import dev.outputhub.prompt.prompt.PromptLibrary;
import dev.outputhub.prompt.prompt.PromptNews;
import dev.outputhub.prompt.prompt.Prompts;
import dev.outputhub.prompt.sensitivity.GuardedAudit;
import dev.outputhub.prompt.version.Versions;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
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
class Labels {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{0,39}");

    /** One side of a move, as the audit log keeps it. */
    record Pointing(String label, int version) {}

    private final Prompts prompts;
    private final Versions versions;
    private final PromptNews news;
    private final Events events;
    private final GuardedAudit audit;
    private final DSLContext database;
    private final Clock clock;

    Labels(
            Prompts prompts,
            Versions versions,
            PromptNews news,
            Events events,
            GuardedAudit audit,
            DSLContext database,
            Clock clock) {
        this.prompts = prompts;
        this.versions = versions;
        this.news = news;
        this.events = events;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** @return the prompt after the move */
    Prompt move(UUID promptId, String label, int number, ExpectedVersion expected) {
        refuseMalformed(label);
        var prompt = prompts.lock(promptId);
        expected.check(prompt.version());
        if (prompt.isDeleted()) {
            throw new Problem(PromptError.PROMPT_DELETED, "This prompt is in the trash. Restore it first.");
        }
        versions.get(promptId, number);
        var previous = pointsAt(promptId, label);
        if (Objects.equals(previous, number)) {
            return prompt;
        }
        var now = clock.instant();
        point(promptId, label, number, now);
        return told(promptId, label, number, previous, now);
    }

    Prompt remove(UUID promptId, String label, ExpectedVersion expected) {
        var prompt = prompts.lock(promptId);
        expected.check(prompt.version());
        var previous = pointsAt(promptId, label);
        if (previous == null) {
            throw Problem.notFound("label", label);
        }
        database.deleteFrom(PROMPT_LABEL).where(is(promptId, label)).execute();
        return told(promptId, label, null, previous, clock.instant());
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

    private Prompt told(
            UUID promptId, String label, @Nullable Integer number, @Nullable Integer previous, Instant now) {
        var after = prompts.touched(promptId, now);
        events.publish(
                news.labelMoved(promptId, label, number, previous),
                audit.entry(
                        "prompt.label-moved",
                        PromptLibrary.KIND,
                        promptId,
                        previous == null ? null : new Pointing(label, previous),
                        number == null ? null : new Pointing(label, number)));
        return after;
    }

    private @Nullable Integer pointsAt(UUID promptId, String label) {
        return database.select(PROMPT_LABEL.NUMBER)
                .from(PROMPT_LABEL)
                .where(is(promptId, label))
                .fetchOne(PROMPT_LABEL.NUMBER);
    }

    private static void refuseMalformed(String label) {
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
