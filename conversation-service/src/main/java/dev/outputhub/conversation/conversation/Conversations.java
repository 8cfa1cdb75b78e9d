package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where conversations are kept. Each change counts the version up. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Conversations {

    private final DSLContext database;
    private final Clock clock;

    Conversations(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws Problem 404 when there is none */
    public StoredConversation lock(UUID id) {
        var found = lock(List.of(id)).get(id);
        if (found == null) {
            throw Problem.notFound("conversation", id);
        }
        return found;
    }

    /** In the order of their ids, so that two changes of many wait for each other instead of for ever. */
    public Map<UUID, StoredConversation> lock(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, StoredConversation>();
        var sensitive = DSL.field(Sensitivity.of(CONVERSATION.ORGANIZATION_ID, CONVERSATION.ID))
                .as("sensitive");
        database.select(CONVERSATION.asterisk(), sensitive)
                .from(CONVERSATION)
                .where(are(ids))
                .orderBy(CONVERSATION.ID)
                .forUpdate()
                .of(CONVERSATION)
                .forEach(row -> found.put(row.get(CONVERSATION.ID), read(row, row.get(sensitive))));
        return found;
    }

    /** @return the new version */
    public long save(StoredConversation before, ConversationFields fields) {
        var changes = new LinkedHashMap<Field<?>, @Nullable Object>();
        changes.put(CONVERSATION.TITLE, fields.title());
        changes.put(CONVERSATION.DATE, fields.date());
        changes.put(CONVERSATION.NOTES, fields.notes());
        changes.put(CONVERSATION.AGENT_ID, fields.agentId());
        changes.put(CONVERSATION.CURRENT_MESSAGE_ID, fields.currentMessageId());
        var differing = fields.differingFrom(before.fields());
        if (differing.containsKey("title")) {
            changes.put(CONVERSATION.TITLE_EDITED, true);
        }
        if (differing.containsKey("currentMessageId")) {
            changes.put(CONVERSATION.BRANCH_CHOSEN, true);
        }
        return change(before.id(), changes);
    }

    public long markDeleted(UUID id) {
        return change(id, Map.of(CONVERSATION.DELETED_AT, clock.instant()));
    }

    public long markRestored(UUID id) {
        var restored = new LinkedHashMap<Field<?>, @Nullable Object>();
        restored.put(CONVERSATION.DELETED_AT, null);
        return change(id, restored);
    }

    /** Somebody uses it: undoing the import that brought it leaves it alone from now on. */
    public void touch(UUID id) {
        database.update(CONVERSATION)
                .set(CONVERSATION.TOUCHED_AT, clock.instant())
                .where(are(List.of(id)))
                .execute();
    }

    private long change(UUID id, Map<? extends Field<?>, ?> changes) {
        var all = new LinkedHashMap<Field<?>, @Nullable Object>(changes);
        all.put(CONVERSATION.TOUCHED_AT, clock.instant());
        all.put(CONVERSATION.UPDATED_AT, clock.instant());
        all.put(CONVERSATION.UPDATED_BY, CurrentPrincipal.get().personId());
        all.put(CONVERSATION.VERSION, CONVERSATION.VERSION.plus(1));
        return database.update(CONVERSATION)
                .set(all)
                .where(are(List.of(id)))
                .returning(CONVERSATION.VERSION)
                .fetchSingle(CONVERSATION.VERSION);
    }

    public static Condition are(Collection<UUID> ids) {
        return CONVERSATION
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(ids.size() == 1 ? CONVERSATION.ID.eq(ids.iterator().next()) : CONVERSATION.ID.in(ids));
    }

    private static StoredConversation read(Record row, boolean sensitive) {
        return new StoredConversation(
                row.get(CONVERSATION.ID),
                new ConversationFields(
                        row.get(CONVERSATION.TITLE),
                        row.get(CONVERSATION.DATE),
                        row.get(CONVERSATION.NOTES),
                        row.get(CONVERSATION.AGENT_ID),
                        row.get(CONVERSATION.CURRENT_MESSAGE_ID)),
                row.get(CONVERSATION.PLATFORM),
                row.get(CONVERSATION.MODEL),
                row.get(CONVERSATION.MESSAGE_COUNT),
                row.get(CONVERSATION.IMPORT_ID),
                row.get(CONVERSATION.VERSION),
                row.get(CONVERSATION.DELETED_AT),
                sensitive);
    }
}
