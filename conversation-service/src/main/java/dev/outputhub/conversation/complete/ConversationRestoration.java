package dev.outputhub.conversation.complete;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.conversation.conversation.ConversationEvents;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationCreated;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationUpdated;
import dev.outputhub.conversation.conversation.ConversationEvents.MessagesAdded;
import dev.outputhub.conversation.conversation.ConversationEvents.ModelCount;
import dev.outputhub.conversation.conversation.ConversationEvents.RoleCount;
import dev.outputhub.conversation.conversation.ConversationRecords;
import dev.outputhub.conversation.conversation.Conversations;
import dev.outputhub.conversation.conversation.StoredConversation;
import dev.outputhub.conversation.message.MessageFiles;
import dev.outputhub.conversation.message.RestoredMessage;
import dev.outputhub.conversation.message.RestoredMessages;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.complete.ArchivedTerms;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.life.RecordParts;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores conversations that come back from an archive, and tells of them as of any that an import brings: the audit trail has one entry
 * for the import, its report is the rest of the trail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConversationRestoration {

    private static final String KIND = "conversation";
    private static final long FIRST_VERSION = 1;

    private final Conversations conversations;
    private final RestoredMessages messages;
    private final MessageFiles files;
    private final RecordLife<StoredConversation> life;
    private final RecordParts parts;
    private final ArchivedTerms terms;
    private final ConversationEvents told;
    private final Events events;

    ConversationRestoration(
            Conversations conversations,
            RestoredMessages messages,
            MessageFiles files,
            RecordLife<StoredConversation> life,
            RecordParts parts,
            ArchivedTerms terms,
            ConversationEvents told,
            Events events) {
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.life = life;
        this.parts = parts;
        this.terms = terms;
        this.told = told;
        this.events = events;
    }

    long add(ArrivingConversation arriving, UUID importId) {
        refuseSecond(arriving);
        var row = conversations.begin(arriving.id());
        columns(arriving).forEach((column, value) -> set(row, column, value));
        row.setImportId(importId);
        row.setCreatedAt(arriving.createdAt());
        row.setUpdatedAt(arriving.updatedAt());
        row.setVersion(FIRST_VERSION);
        conversations.add(List.of(row));
        messages.add(arriving.id(), importId, arriving.messages());
        files.add(importId, arriving.files());
        parts.assignments().add(KIND, List.of(arriving.id()), arriving.terms());
        if (arriving.favourite()) {
            life.favourite(arriving.id(), true);
        }
        var fields = arriving.fields();
        var origin = arriving.origin();
        events.publish(List.of(
                event(
                        arriving.id(),
                        new ConversationCreated(
                                arriving.id(),
                                fields.title(),
                                fields.date(),
                                origin.platform(),
                                origin.model(),
                                arriving.messages().size(),
                                importId)),
                event(arriving.id(), added(arriving))));
        return FIRST_VERSION;
    }

    long renew(ArrivingConversation arriving, UUID importId) {
        var id = arriving.id();
        messages.replace(id, importId, arriving.messages());
        files.add(importId, arriving.files());
        parts.terms().apply(ConversationRecords.KIND, id, terms.replacing(id, arriving.terms()));
        var columns = columns(arriving);
        columns.put(CONVERSATION.UPDATED_AT, arriving.updatedAt());
        columns.put(CONVERSATION.UPDATED_BY, CurrentPrincipal.get().personId());
        columns.put(CONVERSATION.VERSION, CONVERSATION.VERSION.plus(1));
        conversations.bring(id, columns, false);
        var fields = arriving.fields();
        var origin = arriving.origin();
        events.publish(List.of(event(
                id,
                new ConversationUpdated(
                        id,
                        fields.title(),
                        fields.date(),
                        origin.platform(),
                        origin.model(),
                        arriving.messages().size(),
                        importId))));
        return parts.database()
                .select(CONVERSATION.VERSION)
                .from(CONVERSATION)
                .where(ConversationRecords.KIND.is(id))
                .fetchSingle(CONVERSATION.VERSION);
    }

    void remove(Collection<UUID> ids) {
        life.remove(ids);
        events.publish(ids.stream().map(told::purged).toList());
    }

    /** An import of its source may have brought it here too: of one conversation there is one. */
    private void refuseSecond(ArrivingConversation arriving) {
        var origin = arriving.origin();
        if (origin.platform() != null
                && origin.sourceId() != null
                && parts.database()
                        .fetchExists(DSL.selectOne()
                                .from(CONVERSATION)
                                .where(ConversationRecords.KIND.mine())
                                .and(CONVERSATION.PLATFORM.eq(origin.platform()))
                                .and(CONVERSATION.SOURCE_ID.eq(origin.sourceId())))) {
            throw new Problem(
                    CommonError.CONFLICT,
                    "The same conversation of " + origin.platform() + " was imported here before.");
        }
    }

    private static Map<Field<?>, @Nullable Object> columns(ArrivingConversation arriving) {
        var fields = arriving.fields();
        var origin = arriving.origin();
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(CONVERSATION.TITLE, fields.title());
        columns.put(CONVERSATION.DATE, fields.date());
        columns.put(CONVERSATION.NOTES, fields.notes());
        columns.put(CONVERSATION.AGENT_ID, fields.agentId());
        columns.put(CONVERSATION.CURRENT_MESSAGE_ID, fields.currentMessageId());
        columns.put(CONVERSATION.MESSAGE_COUNT, arriving.messages().size());
        columns.put(CONVERSATION.PLATFORM, origin.platform());
        columns.put(CONVERSATION.SOURCE_ID, origin.sourceId());
        columns.put(CONVERSATION.MODEL, origin.model());
        columns.put(
                CONVERSATION.SOURCE_SHA256,
                origin.fingerprint() == null ? null : HexFormat.of().parseHex(origin.fingerprint()));
        columns.put(CONVERSATION.METADATA, origin.metadata() == null ? null : JSONB.jsonb(origin.metadata()));
        columns.put(CONVERSATION.TITLE_EDITED, origin.titleEdited());
        columns.put(CONVERSATION.BRANCH_CHOSEN, origin.branchChosen());
        columns.put(CONVERSATION.SOURCE_CREATED_AT, origin.createdAt());
        columns.put(CONVERSATION.SOURCE_UPDATED_AT, origin.updatedAt());
        return columns;
    }

    private static MessagesAdded added(ArrivingConversation arriving) {
        var roles = new TreeMap<String, Integer>();
        var models = new TreeMap<String, Integer>();
        for (RestoredMessage message : arriving.messages()) {
            roles.merge(message.role(), 1, Integer::sum);
            var model = message.model();
            if (model != null) {
                models.merge(model, 1, Integer::sum);
            }
        }
        return new MessagesAdded(
                arriving.id(),
                arriving.messages().size(),
                roles.entrySet().stream()
                        .map(entry -> new RoleCount(entry.getKey(), entry.getValue()))
                        .toList(),
                models.entrySet().stream()
                        .map(entry -> new ModelCount(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Event event(UUID subject, Record fact) {
        return new Event(ConversationEvents.TOPIC, fact.getClass().getSimpleName(), subject, fact);
    }

    @SuppressWarnings("unchecked") // each column comes with a value of its type
    private static <T> void set(
            dev.outputhub.conversation.database.tables.records.ConversationRecord row,
            Field<T> column,
            @Nullable Object value) {
        row.set(column, (T) value);
    }
}
