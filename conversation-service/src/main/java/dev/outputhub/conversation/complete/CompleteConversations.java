package dev.outputhub.conversation.complete;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.records.database.Tables.RECORD_MARK;

import dev.outputhub.conversation.conversation.ConversationFilters;
import dev.outputhub.conversation.conversation.ConversationRecords;
import dev.outputhub.conversation.conversation.StoredConversation;
import dev.outputhub.conversation.message.MessageFile;
import dev.outputhub.conversation.message.MessageFiles;
import dev.outputhub.conversation.message.RestoredMessage;
import dev.outputhub.conversation.message.RestoredMessages;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.ArchivedTerms;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.CompletePage;
import dev.outputhub.records.complete.CompleteQuery;
import dev.outputhub.records.complete.CompleteRecords;
import dev.outputhub.records.mark.Marks;
import dev.outputhub.records.store.RecordTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Conversations with all their messages. */
@Component
class CompleteConversations implements CompleteRecords<ArrivingConversation> {

    /** Of more than so many messages the conversations behind are left to the next page without being weighed. */
    private static final int MESSAGES_WEIGHED = 2_000;

    private static final long NOT_WEIGHED = Integer.MAX_VALUE;

    private final DSLContext database;
    private final ConversationFilters filters;
    private final RecordTable<StoredConversation> conversations;
    private final RestoredMessages messages;
    private final MessageFiles files;
    private final ArchivedTerms terms;
    private final ArchivedConversations archived;
    private final ConversationRestoration restoration;
    private final JsonMapper json;

    CompleteConversations(
            DSLContext database,
            ConversationFilters filters,
            RecordTable<StoredConversation> conversations,
            RestoredMessages messages,
            MessageFiles files,
            ArchivedTerms terms,
            ArchivedConversations archived,
            ConversationRestoration restoration,
            JsonMapper json) {
        this.database = database;
        this.filters = filters;
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.terms = terms;
        this.archived = archived;
        this.restoration = restoration;
        this.json = json;
    }

    @Override
    public String kind() {
        return "conversation";
    }

    @Override
    public List<CompletePage.Weighed> find(CompleteQuery query) {
        var found = database.select(CONVERSATION.ID, CONVERSATION.MESSAGE_COUNT)
                .from(CONVERSATION)
                .where(filters.condition(query.filters()))
                .and(CONVERSATION.DELETED_AT.isNull())
                .and(query.after() == null ? DSL.noCondition() : CONVERSATION.ID.gt(query.after()))
                .orderBy(CONVERSATION.ID)
                .limit(query.limit() + 1)
                .fetch();
        var weighed = new ArrayList<UUID>();
        var count = 0L;
        for (var row : found) {
            if (count <= MESSAGES_WEIGHED) {
                weighed.add(row.value1());
            }
            count += row.value2();
        }
        var weights = weighed.isEmpty() ? Map.<UUID, Long>of() : messages.weights(weighed);
        return found.map(row -> new CompletePage.Weighed(
                row.value1(), weighed.contains(row.value1()) ? weights.getOrDefault(row.value1(), 0L) : NOT_WEIGHED));
    }

    @Override
    public Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        var termColumn = terms.field(CONVERSATION.ID);
        var reader = terms.reader("conversation");
        var found = new LinkedHashMap<UUID, ObjectNode>();
        database.select(CONVERSATION.fields())
                .select(RECORD_MARK.FAVOURITE_SINCE, termColumn)
                .from(CONVERSATION)
                .leftJoin(RECORD_MARK)
                .on(Marks.of(CONVERSATION.ID))
                .where(ConversationRecords.KIND.are(ids))
                .forEach(row -> {
                    var record = head(row);
                    record.set("terms", reader.read(row.get(termColumn)));
                    found.put(row.get(CONVERSATION.ID), record);
                });
        found.forEach((id, record) -> {
            var all = record.putArray("messages");
            var shown = files.ofConversation(id).stream().collect(Collectors.groupingBy(MessageFile::messageId));
            messages.of(id)
                    .forEach(message -> all.add(message(message, shown.getOrDefault(message.id(), List.of()))));
        });
        return found;
    }

    private ObjectNode head(Record row) {
        byte[] fingerprint = row.get(CONVERSATION.SOURCE_SHA256);
        var record = json.createObjectNode()
                .put("kind", kind())
                .put("id", text(row.get(CONVERSATION.ID)))
                .put("title", row.get(CONVERSATION.TITLE))
                .put("date", text(row.get(CONVERSATION.DATE)))
                .put("notes", row.get(CONVERSATION.NOTES))
                .put("agentId", text(row.get(CONVERSATION.AGENT_ID)))
                .put("currentMessageId", text(row.get(CONVERSATION.CURRENT_MESSAGE_ID)))
                .put("platform", row.get(CONVERSATION.PLATFORM))
                .put("sourceId", row.get(CONVERSATION.SOURCE_ID))
                .put("model", row.get(CONVERSATION.MODEL))
                .put("fingerprint", fingerprint == null ? null : HexFormat.of().formatHex(fingerprint))
                .put("titleEdited", row.get(CONVERSATION.TITLE_EDITED))
                .put("branchChosen", row.get(CONVERSATION.BRANCH_CHOSEN))
                .put("sourceCreatedAt", text(row.get(CONVERSATION.SOURCE_CREATED_AT)))
                .put("sourceUpdatedAt", text(row.get(CONVERSATION.SOURCE_UPDATED_AT)))
                .put("favourite", row.get(RECORD_MARK.FAVOURITE_SINCE) != null)
                .put("createdAt", text(row.get(CONVERSATION.CREATED_AT)))
                .put("updatedAt", text(row.get(CONVERSATION.UPDATED_AT)));
        JSONB metadata = row.get(CONVERSATION.METADATA);
        if (metadata != null) {
            record.set("metadata", json.readTree(metadata.data()));
        }
        return record;
    }

    private ObjectNode message(RestoredMessage message, List<MessageFile> shown) {
        var node = json.createObjectNode()
                .put("id", message.id().toString())
                .put("parentId", text(message.parentId()))
                .put("position", message.position())
                .put("role", message.role());
        node.set("parts", json.readTree(message.parts()));
        node.put("text", message.text())
                .put("model", message.model())
                .put("hidden", message.hidden())
                .put("sourceId", message.sourceId())
                .put("fingerprint", message.fingerprint())
                .put("createdAt", text(message.createdAt()));
        if (!shown.isEmpty()) {
            var all = node.putArray("files");
            shown.forEach(file -> all.addObject()
                    .put("reference", file.reference())
                    .put("fileId", file.fileId().toString())
                    .put("name", file.name())
                    .put("mediaType", file.mediaType())
                    .put("size", file.size()));
        }
        var metadata = message.metadata();
        if (metadata != null) {
            node.set("metadata", json.readTree(metadata));
        }
        return node;
    }

    @Override
    public Arriving<ArrivingConversation> prepare(JsonNode record, ArchiveIds ids, boolean dryRun) {
        return archived.arriving(record, ids, dryRun);
    }

    @Override
    public Map<UUID, Present> lock(Collection<UUID> ids) {
        var present = new LinkedHashMap<UUID, Present>();
        conversations
                .lock(ids)
                .forEach((id, conversation) ->
                        present.put(id, new Present(conversation.version(), conversation.isDeleted())));
        return present;
    }

    @Override
    public long add(Arriving<ArrivingConversation> arriving, UUID importId) {
        return restoration.add(arriving.fields(), importId);
    }

    @Override
    public long renew(Arriving<ArrivingConversation> arriving, UUID importId) {
        return restoration.renew(arriving.fields(), importId);
    }

    @Override
    public void remove(Collection<UUID> ids, UUID importId) {
        restoration.remove(ids);
    }

    @Override
    public Set<UUID> inUse(Collection<UUID> ids) {
        return database.select(CONVERSATION.ID)
                .from(CONVERSATION)
                .where(ConversationRecords.KIND.are(ids))
                .and(CONVERSATION.TOUCHED_AT.isNotNull())
                .fetchSet(CONVERSATION.ID);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
