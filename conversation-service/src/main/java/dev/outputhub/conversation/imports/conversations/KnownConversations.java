package dev.outputhub.conversation.imports.conversations;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.conversation.database.tables.records.ConversationRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.imports.recognition.ConversationTurns;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what earlier imports brought, by where it came from. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownConversations {

    private final DSLContext database;

    KnownConversations(DSLContext database) {
        this.database = database;
    }

    static String key(ImportedConversation conversation) {
        return conversation.platform().slug() + " " + conversation.sourceId();
    }

    /** By {@link #key}; locked, so that nobody changes them before this import does. */
    Map<String, KnownConversation> find(Collection<ImportedConversation> conversations) {
        var found = new HashMap<String, KnownConversation>();
        if (conversations.isEmpty()) {
            return found;
        }
        var keys = conversations.stream()
                .map(one -> DSL.row(one.platform().slug(), one.sourceId()))
                .toList();
        database.selectFrom(CONVERSATION)
                .where(CONVERSATION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(DSL.row(CONVERSATION.PLATFORM, CONVERSATION.SOURCE_ID).in(keys))
                .orderBy(CONVERSATION.ID)
                .forUpdate()
                .forEach(row -> found.put(row.getPlatform() + " " + row.getSourceId(), known(row)));
        return found;
    }

    /** Those among these that imports brought and that are one person's, and short enough to be compared; locked. */
    Map<UUID, KnownConversation> find(Collection<UUID> ids, UUID owner) {
        var found = new HashMap<UUID, KnownConversation>();
        if (ids.isEmpty()) {
            return found;
        }
        database.selectFrom(CONVERSATION)
                .where(CONVERSATION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(CONVERSATION.ID.in(ids))
                .and(CONVERSATION.CREATED_BY.eq(owner))
                .and(CONVERSATION.SOURCE_ID.isNotNull())
                .and(CONVERSATION.DELETED_AT.isNull())
                .and(CONVERSATION.MESSAGE_COUNT.le(ConversationTurns.MOST_MESSAGES))
                .orderBy(CONVERSATION.ID)
                .forUpdate()
                .forEach(row -> found.put(row.getId(), known(row)));
        return found;
    }

    private static KnownConversation known(ConversationRecord row) {
        return new KnownConversation(
                row.getId(),
                row.getPlatform(),
                row.getSourceId(),
                row.getTitle(),
                row.getTitleEdited(),
                row.getBranchChosen(),
                row.getModel(),
                row.getCurrentMessageId(),
                row.getMessageCount(),
                row.getSourceSha256(),
                row.getSourceUpdatedAt(),
                row.getDeletedAt(),
                row.getImportId(),
                row.getDate(),
                row.getAgentId() == null && row.getTouchedAt() == null);
    }

    /** By source id; messages that did not come from there are none of an import's business. */
    Map<String, KnownMessage> messages(UUID conversationId) {
        var found = new HashMap<String, KnownMessage>();
        database.select(MESSAGE.SOURCE_ID, MESSAGE.ID, MESSAGE.SOURCE_SHA256)
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .and(MESSAGE.SOURCE_ID.isNotNull())
                .forEach(row -> found.put(row.value1(), new KnownMessage(row.value2(), row.value3())));
        return found;
    }
}
