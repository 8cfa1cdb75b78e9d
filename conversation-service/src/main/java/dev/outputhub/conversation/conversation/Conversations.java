package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.conversation.database.tables.records.ConversationRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of conversations beyond the life of every record. A person's change counts the version up and marks the conversation as
 * used; what an import brings or takes back counts it up alone.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Conversations {

    private final DSLContext database;
    private final Clock clock;

    Conversations(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A row to be filled and added. */
    public ConversationRecord begin(UUID id) {
        var principal = CurrentPrincipal.get();
        var now = clock.instant();
        var row = new ConversationRecord();
        row.setOrganizationId(principal.organizationId());
        row.setId(id);
        row.setTitleEdited(false);
        row.setBranchChosen(false);
        row.setOpeningNoted(false);
        row.setCreatedAt(now);
        row.setCreatedBy(principal.personId());
        row.setUpdatedAt(now);
        row.setUpdatedBy(principal.personId());
        row.setVersion(1L);
        return row;
    }

    public void add(List<ConversationRecord> rows) {
        database.insertInto(CONVERSATION).set(rows).execute();
    }

    /** @return false when it was there already */
    public boolean addIfAbsent(ConversationRecord row) {
        return database.insertInto(CONVERSATION).set(row).onConflictDoNothing().execute() == 1;
    }

    /** A person goes on with it. */
    public ConversationRecord change(UUID id, Map<? extends Field<?>, ?> changes) {
        var all = counted(changes);
        all.put(CONVERSATION.TOUCHED_AT, clock.instant());
        return database.update(CONVERSATION)
                .set(all)
                .where(ConversationRecords.KIND.is(id))
                .returning()
                .fetchSingle();
    }

    /**
     * An import changes it, or its undo.
     *
     * @param seen whether people see a difference
     */
    public void bring(UUID id, Map<? extends Field<?>, ? extends @Nullable Object> changes, boolean seen) {
        database.update(CONVERSATION)
                .set(seen ? counted(changes) : changes)
                .where(ConversationRecords.KIND.is(id))
                .execute();
    }

    private Map<Field<?>, @Nullable Object> counted(Map<? extends Field<?>, ? extends @Nullable Object> changes) {
        var all = new LinkedHashMap<Field<?>, @Nullable Object>(changes);
        all.put(CONVERSATION.UPDATED_AT, clock.instant());
        all.put(CONVERSATION.UPDATED_BY, CurrentPrincipal.get().personId());
        all.put(CONVERSATION.VERSION, CONVERSATION.VERSION.plus(1));
        return all;
    }

    /** Those of an import are compared afresh when its archive comes again. */
    public void forgetDigests(UUID importId) {
        database.update(CONVERSATION)
                .setNull(CONVERSATION.SOURCE_SHA256)
                .where(ConversationRecords.KIND.mine())
                .and(CONVERSATION.IMPORT_ID.eq(importId))
                .execute();
    }

    /** How they begin is known; nobody sees a difference. */
    public void openingNoted(List<UUID> ids) {
        database.update(CONVERSATION)
                .set(CONVERSATION.OPENING_NOTED, true)
                .where(ConversationRecords.KIND.mine())
                .and(CONVERSATION.ID.in(ids))
                .execute();
    }

    /** Somebody uses it: undoing the import that brought it leaves it alone from now on. */
    public void touch(UUID id) {
        database.update(CONVERSATION)
                .set(CONVERSATION.TOUCHED_AT, clock.instant())
                .where(ConversationRecords.KIND.is(id))
                .execute();
    }

    boolean holdMessage(UUID conversationId, UUID messageId) {
        return database.fetchExists(DSL.selectOne()
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .and(MESSAGE.ID.eq(messageId)));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
