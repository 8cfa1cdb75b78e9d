package dev.outputhub.conversation.imports.conversations;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.conversation.conversation.ConversationRecords;
import dev.outputhub.conversation.conversation.Conversations;
import dev.outputhub.conversation.conversation.StoredConversation;
import dev.outputhub.conversation.database.tables.records.ConversationRecord;
import dev.outputhub.conversation.database.tables.records.ImportItemRecord;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportResult;
import dev.outputhub.conversation.imports.recognition.ConversationCopies;
import dev.outputhub.conversation.message.MessageWriter;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.mark.Marks;
import dev.outputhub.records.terms.ImportedTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes back what an import did to one conversation. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConversationUndo {

    private static final String REMOVED = "removed";
    private static final String REVERTED = "reverted";
    private static final String KEPT = "kept";

    private final DSLContext database;
    private final Conversations conversations;
    private final MessageWriter messages;
    private final RecordLife<StoredConversation> life;
    private final ImportedConversationJournal journal;
    private final ImportedTerms terms;
    private final ConversationCopies copies;
    private final JsonMapper json;

    ConversationUndo(
            DSLContext database,
            Conversations conversations,
            MessageWriter messages,
            RecordLife<StoredConversation> life,
            ImportedConversationJournal journal,
            ImportedTerms terms,
            ConversationCopies copies,
            JsonMapper json) {
        this.database = database;
        this.conversations = conversations;
        this.messages = messages;
        this.life = life;
        this.journal = journal;
        this.terms = terms;
        this.copies = copies;
        this.json = json;
    }

    /** @return what was done: removed, reverted or kept */
    String undo(ImportJob job, ImportItemRecord item) {
        var conversation = database.selectFrom(CONVERSATION)
                .where(CONVERSATION.ORGANIZATION_ID.eq(organization()))
                .and(CONVERSATION.ID.eq(item.getRecordId()))
                .forUpdate()
                .fetchOne();
        if (conversation == null) {
            return REMOVED;
        }
        var usedSince = conversation.getTouchedAt() != null
                && conversation.getTouchedAt().isAfter(job.createdAt());
        if (usedSince || isFavourite(conversation.getId()) || othersBuildOnIt(job.id(), conversation.getId(), item)) {
            return KEPT;
        }
        terms.takeBack(job.id(), List.of(conversation.getId()));
        if (item.getResult().equals(ImportResult.NEW.text())) {
            remove(conversation.getId());
            return REMOVED;
        }
        revert(job.id(), conversation, previous(item));
        return REVERTED;
    }

    private boolean isFavourite(UUID id) {
        return database.fetchExists(DSL.selectOne()
                .from(CONVERSATION)
                .where(ConversationRecords.KIND.is(id))
                .and(Marks.isAnyonesFavourite(CONVERSATION.ORGANIZATION_ID, CONVERSATION.ID)));
    }

    /** A later import, or a person, went on from what this one brought. */
    private boolean othersBuildOnIt(UUID importId, UUID conversationId, ImportItemRecord item) {
        var others = of(conversationId).and(MESSAGE.IMPORT_ID.isDistinctFrom(importId));
        if (item.getResult().equals(ImportResult.NEW.text())) {
            return copies.anyOfOthers(importId, conversationId)
                    || database.fetchExists(DSL.selectOne().from(MESSAGE).where(others));
        }
        // those that it moved go back to where they were
        others = others.and(MESSAGE.ID.notIn(MessageWriter.ids(previous(item).path("messages"))));
        var mine = DSL.select(MESSAGE.ID).from(MESSAGE).where(of(conversationId).and(MESSAGE.IMPORT_ID.eq(importId)));
        return database.fetchExists(DSL.selectOne().from(MESSAGE).where(others.and(MESSAGE.PARENT_ID.in(mine))));
    }

    private void remove(UUID id) {
        life.remove(List.of(id));
        journal.removed(id);
    }

    private JsonNode previous(ImportItemRecord item) {
        return item.getPrevious() == null
                ? json.missingNode()
                : json.readTree(item.getPrevious().data());
    }

    private void revert(UUID importId, ConversationRecord conversation, JsonNode previous) {
        var id = conversation.getId();
        messages.remove(id, importId);
        if (previous.isObject()) {
            messages.restore(id, previous.path("messages"));
            if (!conversation.getTitleEdited()) {
                conversation.setTitle(previous.path("title").asString(conversation.getTitle()));
            }
            conversation.setModel(previous.path("model").asString(null));
            var current = previous.path("currentMessageId").asString(null);
            if (!conversation.getBranchChosen()) {
                conversation.setCurrentMessageId(current == null ? null : UUID.fromString(current));
            }
        }
        var count = database.fetchCount(DSL.selectOne().from(MESSAGE).where(of(id)));
        var changes = new LinkedHashMap<Field<?>, @Nullable Object>();
        changes.put(CONVERSATION.TITLE, conversation.getTitle());
        changes.put(CONVERSATION.MODEL, conversation.getModel());
        changes.put(CONVERSATION.CURRENT_MESSAGE_ID, conversation.getCurrentMessageId());
        changes.put(CONVERSATION.MESSAGE_COUNT, count);
        if (previous.has("agentId")) {
            changes.put(CONVERSATION.AGENT_ID, null);
        }
        if (previous.has("sourceId")) {
            conversation.setPlatform(previous.path("platform").asString(conversation.getPlatform()));
            changes.put(CONVERSATION.PLATFORM, conversation.getPlatform());
            changes.put(CONVERSATION.SOURCE_ID, previous.path("sourceId").asString(""));
        }
        changes.put(CONVERSATION.SOURCE_SHA256, null);
        changes.put(CONVERSATION.SOURCE_UPDATED_AT, null);
        conversations.bring(id, changes, true);
        journal.reverted(conversation, count);
    }

    private static Condition of(UUID conversationId) {
        return MESSAGE.ORGANIZATION_ID.eq(organization()).and(MESSAGE.CONVERSATION_ID.eq(conversationId));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
