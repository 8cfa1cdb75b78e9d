package dev.outputhub.analytics.fact;

import static dev.outputhub.analytics.database.Tables.USAGE_FACT;

import dev.outputhub.analytics.database.tables.records.UsageFactRecord;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes facts down. Callers handle an event once, in their transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class UsageFacts {

    private final DSLContext database;

    UsageFacts(DSLContext database) {
        this.database = database;
    }

    public void output(UUID id, Origin origin, PromptReference prompt) {
        add(USAGE_FACT.OUTPUTS, 1, id, id, origin, prompt);
    }

    public void conversation(UUID id, Origin origin) {
        add(USAGE_FACT.CONVERSATIONS, 1, id, id, origin, PromptReference.NONE);
    }

    public void messages(UUID conversationId, int count, Origin origin) {
        add(USAGE_FACT.MESSAGES, count, Identifiers.next(), conversationId, origin, PromptReference.NONE);
    }

    public void prompt(UUID id, Origin origin) {
        add(USAGE_FACT.PROMPTS, 1, id, id, origin, PromptReference.NONE);
    }

    public void finishedImport(UUID id, Origin origin) {
        add(USAGE_FACT.IMPORTS, 1, id, id, origin, PromptReference.NONE);
    }

    public void completion(UUID id, Origin origin, PromptReference prompt, Consumption used) {
        var row = row(id, id, origin, prompt);
        row.set(used.answered() ? USAGE_FACT.COMPLETIONS : USAGE_FACT.FAILURES, 1);
        row.setInputTokens(used.inputTokens());
        row.setOutputTokens(used.outputTokens());
        row.setCost(used.cost());
        row.setCurrency(used.currency());
        insert(row);
    }

    /** The day somebody gave it, and what it is linked to now. */
    public void changeOutput(UUID id, LocalDate day, PromptReference prompt, @Nullable Integer rating) {
        database.update(USAGE_FACT)
                .set(USAGE_FACT.DAY, day)
                .set(USAGE_FACT.PROMPT_ID, prompt.promptId())
                .set(USAGE_FACT.PROMPT_VERSION, prompt.version())
                .set(USAGE_FACT.RATING, rating)
                .where(about(id))
                .execute();
    }

    /** @param distance of the newest edit from the raw text, 0 to 1 */
    public void editOutput(UUID id, double distance) {
        database.update(USAGE_FACT)
                .set(USAGE_FACT.EDIT_DISTANCE, distance)
                .where(about(id))
                .execute();
    }

    public void delete(UUID recordId) {
        mark(recordId, true);
    }

    public void restore(UUID recordId) {
        mark(recordId, false);
    }

    private void mark(UUID recordId, boolean deleted) {
        database.update(USAGE_FACT)
                .set(USAGE_FACT.DELETED, deleted)
                .where(about(recordId))
                .execute();
    }

    private void add(
            TableField<UsageFactRecord, Integer> measure,
            int count,
            UUID id,
            UUID recordId,
            Origin origin,
            PromptReference prompt) {
        var row = row(id, recordId, origin, prompt);
        row.set(measure, count);
        insert(row);
    }

    private UsageFactRecord row(UUID id, UUID recordId, Origin origin, PromptReference prompt) {
        var row = new UsageFactRecord();
        row.setOrganizationId(CurrentPrincipal.get().organizationId());
        row.setId(id);
        row.setRecordId(recordId);
        row.setDay(origin.day());
        row.setSource(origin.source());
        row.setModel(origin.model());
        row.setProvider(origin.provider());
        row.setPersonId(CurrentPrincipal.get().personId());
        row.setPromptId(prompt.promptId());
        row.setPromptVersion(prompt.version());
        return row;
    }

    /** What an import brings back has the id it had before it was taken away, and counts again. */
    private void insert(UsageFactRecord row) {
        database.insertInto(USAGE_FACT)
                .set(row)
                .onConflict(USAGE_FACT.ORGANIZATION_ID, USAGE_FACT.ID)
                .doUpdate()
                .set(USAGE_FACT.DELETED, false)
                .where(USAGE_FACT.DELETED)
                .execute();
    }

    private static Condition about(UUID recordId) {
        return USAGE_FACT
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(USAGE_FACT.RECORD_ID.eq(recordId));
    }
}
