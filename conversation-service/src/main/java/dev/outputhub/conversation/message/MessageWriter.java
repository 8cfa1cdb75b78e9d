package dev.outputhub.conversation.message;

import static dev.outputhub.conversation.database.Tables.MESSAGE;
import static dev.outputhub.conversation.database.Tables.MESSAGE_DOCUMENT;
import static dev.outputhub.conversation.database.Tables.MESSAGE_FILE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Writes the messages of imports, by the thousand. COPY would be the fastest way, but PostgreSQL refuses it under row level security. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MessageWriter {

    // one array for each column: the statement stays the same however many rows there are
    static final String INSERT = """
            insert into message (organization_id, id, conversation_id, parent_id, position, role, parts, text, model, hidden,
                                 source_id, source_sha256, metadata, import_id, created_at, stored_at)
            select {0}, m.id::uuid, m.conversation_id::uuid, m.parent_id::uuid, m.position::integer, m.role, m.parts::jsonb,
                   m.text, m.model, m.hidden::boolean, m.source_id, decode(m.sha256, 'hex'), m.metadata::jsonb, {1},
                   m.created_at::timestamptz, {2}
            from unnest({3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15})
              as m (id, conversation_id, parent_id, position, role, parts, text, model, hidden, source_id, sha256, metadata,
                    created_at)
            """;

    /** The driver copies what it sends more than once. */
    private static final int CHARACTERS_AT_ONCE = 2_000_000;

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    MessageWriter(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public void insert(UUID importId, List<MessageRow> rows) {
        var from = 0;
        var characters = 0L;
        for (var at = 0; at < rows.size(); at++) {
            characters += rows.get(at).parts().length();
            if (characters >= CHARACTERS_AT_ONCE || at == rows.size() - 1) {
                insertAtOnce(importId, rows.subList(from, at + 1));
                from = at + 1;
                characters = 0;
            }
        }
    }

    private void insertAtOnce(UUID importId, List<MessageRow> rows) {
        database.execute(
                INSERT,
                DSL.val(CurrentPrincipal.get().organizationId()),
                DSL.val(importId),
                DSL.val(clock.instant()),
                column(rows, row -> row.id().toString()),
                column(rows, row -> row.conversationId().toString()),
                column(
                        rows,
                        row -> row.parentId() == null ? null : row.parentId().toString()),
                column(rows, row -> Integer.toString(row.message().position())),
                column(rows, row -> row.message().role().key()),
                column(rows, MessageRow::parts),
                column(rows, row -> row.message().text()),
                column(rows, row -> row.message().model()),
                column(rows, row -> Boolean.toString(row.message().hidden())),
                column(rows, row -> row.message().sourceId()),
                column(rows, row -> HexFormat.of().formatHex(row.sha256())),
                column(rows, row -> json.writeValueAsString(row.message().metadata())),
                column(
                        rows,
                        row -> row.message().createdAt() == null
                                ? null
                                : row.message().createdAt().toString()));
    }

    /** Overwrites messages that their source changed, such as an answer that was cut off and then went on. @return what was there */
    public ArrayNode replace(List<MessageRow> rows) {
        var previous = json.createArrayNode();
        for (var row : rows) {
            previous.add(read(row.id()));
            var message = row.message();
            database.update(MESSAGE)
                    .set(MESSAGE.SOURCE_ID, message.sourceId())
                    .set(MESSAGE.PARENT_ID, row.parentId())
                    .set(MESSAGE.POSITION, message.position())
                    .set(MESSAGE.ROLE, message.role().key())
                    .set(MESSAGE.PARTS, JSONB.jsonb(row.parts()))
                    .set(MESSAGE.TEXT, message.text())
                    .set(MESSAGE.MODEL, message.model())
                    .set(MESSAGE.HIDDEN, message.hidden())
                    .set(MESSAGE.SOURCE_SHA256, row.sha256())
                    .set(MESSAGE.METADATA, JSONB.jsonb(json.writeValueAsString(message.metadata())))
                    .set(MESSAGE.CREATED_AT, message.createdAt())
                    .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                    .and(MESSAGE.ID.eq(row.id()))
                    .and(MESSAGE.CONVERSATION_ID.eq(row.conversationId()))
                    .execute();
        }
        return previous;
    }

    /** Puts back what {@link #replace} gave. */
    public void restore(UUID conversationId, JsonNode previous) {
        for (var message : previous) {
            var place = new LinkedHashMap<Field<?>, @Nullable Object>();
            if (message.has("sourceId")) {
                var parent = message.path("parentId").asString(null);
                place.put(MESSAGE.SOURCE_ID, message.path("sourceId").asString(""));
                place.put(MESSAGE.PARENT_ID, parent == null ? null : UUID.fromString(parent));
                place.put(MESSAGE.POSITION, message.path("position").asInt(0));
            }
            database.update(MESSAGE)
                    .set(place)
                    .set(MESSAGE.PARTS, JSONB.jsonb(json.writeValueAsString(message.path("parts"))))
                    .set(MESSAGE.TEXT, message.path("text").asString(""))
                    .set(MESSAGE.MODEL, message.path("model").asString(null))
                    .set(MESSAGE.HIDDEN, message.path("hidden").asBoolean(false))
                    .setNull(MESSAGE.SOURCE_SHA256)
                    .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                    .and(MESSAGE.CONVERSATION_ID.eq(conversationId))
                    .and(MESSAGE.ID.eq(UUID.fromString(message.path("id").asString(""))))
                    .execute();
        }
    }

    /** Of what {@link #replace} gave. */
    public static List<UUID> ids(JsonNode previous) {
        return previous.valueStream()
                .map(message -> UUID.fromString(message.path("id").asString("")))
                .toList();
    }

    /** Those of one conversation that an import brought. */
    public void remove(UUID conversationId, UUID importId) {
        var which = MESSAGE.ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .and(MESSAGE.IMPORT_ID.eq(importId));
        database.deleteFrom(MESSAGE_DOCUMENT)
                .where(MESSAGE_DOCUMENT.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(MESSAGE_DOCUMENT.CONVERSATION_ID.eq(conversationId))
                .and(MESSAGE_DOCUMENT.MESSAGE_ID.in(
                        DSL.select(MESSAGE.ID).from(MESSAGE).where(which)))
                .execute();
        database.deleteFrom(MESSAGE_FILE)
                .where(MESSAGE_FILE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(MESSAGE_FILE.CONVERSATION_ID.eq(conversationId))
                .and(MESSAGE_FILE.MESSAGE_ID.in(
                        DSL.select(MESSAGE.ID).from(MESSAGE).where(which)))
                .execute();
        database.deleteFrom(MESSAGE).where(which).execute();
    }

    private JsonNode read(UUID id) {
        var row = database.select(
                        MESSAGE.ID,
                        MESSAGE.PARTS,
                        MESSAGE.TEXT,
                        MESSAGE.MODEL,
                        MESSAGE.HIDDEN,
                        MESSAGE.SOURCE_ID,
                        MESSAGE.PARENT_ID,
                        MESSAGE.POSITION)
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(MESSAGE.ID.eq(id))
                .fetchSingle();
        return json.createObjectNode()
                .put("id", row.value1().toString())
                .put("text", row.value3())
                .put("model", row.value4())
                .put("hidden", row.value5())
                .put("sourceId", row.value6())
                .put("parentId", row.value7() == null ? null : row.value7().toString())
                .put("position", row.value8())
                .set("parts", json.readTree(row.value2().data()));
    }

    private static Field<String[]> column(List<MessageRow> rows, Function<MessageRow, @Nullable String> value) {
        return DSL.val(rows.stream().map(value).toArray(String[]::new));
    }
}
