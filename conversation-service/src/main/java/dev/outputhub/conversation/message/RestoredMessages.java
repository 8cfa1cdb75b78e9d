package dev.outputhub.conversation.message;

import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages of conversations as archives have them: every one of the tree. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RestoredMessages {

    /** The driver copies what it sends more than once. */
    private static final int CHARACTERS_AT_ONCE = 2_000_000;

    private final DSLContext database;
    private final Clock clock;
    private final MessageRemoval removal;

    RestoredMessages(DSLContext database, Clock clock, MessageRemoval removal) {
        this.database = database;
        this.clock = clock;
        this.removal = removal;
    }

    /** In an order that is the same wherever the conversation is restored, where its messages have other ids. */
    public List<RestoredMessage> of(UUID conversationId) {
        return database.selectFrom(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .orderBy(MESSAGE.CREATED_AT.asc().nullsFirst(), MESSAGE.POSITION, MESSAGE.SOURCE_ID, MESSAGE.ID)
                .fetch(RestoredMessages::message);
    }

    /** About how many bytes the messages of each conversation are. */
    public Map<UUID, Long> weights(Collection<UUID> conversations) {
        var bytes = DSL.sum(DSL.field(
                "2 * (pg_column_size({0}) + pg_column_size({1}) + coalesce(pg_column_size({2}), 0)) + 300",
                Long.class, MESSAGE.PARTS, MESSAGE.TEXT, MESSAGE.METADATA));
        var weights = new HashMap<UUID, Long>();
        database.select(MESSAGE.CONVERSATION_ID, bytes)
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE.CONVERSATION_ID.in(conversations))
                .groupBy(MESSAGE.CONVERSATION_ID)
                .forEach(row -> weights.put(row.value1(), row.value2().longValue()));
        return weights;
    }

    public void add(UUID conversationId, UUID importId, List<RestoredMessage> messages) {
        var from = 0;
        var characters = 0L;
        for (var at = 0; at < messages.size(); at++) {
            characters +=
                    messages.get(at).parts().length() + messages.get(at).text().length();
            if (characters >= CHARACTERS_AT_ONCE || at == messages.size() - 1) {
                insert(conversationId, importId, messages.subList(from, at + 1));
                from = at + 1;
                characters = 0;
            }
        }
    }

    /** All of the conversation give way to these. */
    public void replace(UUID conversationId, UUID importId, List<RestoredMessage> messages) {
        removal.remove(List.of(conversationId));
        add(conversationId, importId, messages);
    }

    private void insert(UUID conversationId, UUID importId, List<RestoredMessage> rows) {
        database.execute(
                MessageWriter.INSERT,
                DSL.val(organization()),
                DSL.val(importId),
                DSL.val(clock.instant()),
                column(rows, row -> row.id().toString()),
                column(rows, _ -> conversationId.toString()),
                column(rows, row -> text(row.parentId())),
                column(rows, row -> Integer.toString(row.position())),
                column(rows, RestoredMessage::role),
                column(rows, RestoredMessage::parts),
                column(rows, RestoredMessage::text),
                column(rows, RestoredMessage::model),
                column(rows, row -> Boolean.toString(row.hidden())),
                column(rows, RestoredMessage::sourceId),
                column(rows, RestoredMessage::fingerprint),
                column(rows, RestoredMessage::metadata),
                column(rows, row -> text(row.createdAt())));
    }

    private static RestoredMessage message(Record row) {
        byte[] fingerprint = row.get(MESSAGE.SOURCE_SHA256);
        JSONB metadata = row.get(MESSAGE.METADATA);
        Instant createdAt = row.get(MESSAGE.CREATED_AT);
        return new RestoredMessage(
                row.get(MESSAGE.ID),
                row.get(MESSAGE.PARENT_ID),
                row.get(MESSAGE.POSITION),
                row.get(MESSAGE.ROLE),
                row.get(MESSAGE.PARTS).data(),
                row.get(MESSAGE.TEXT),
                row.get(MESSAGE.MODEL),
                row.get(MESSAGE.HIDDEN),
                row.get(MESSAGE.SOURCE_ID),
                fingerprint == null ? null : HexFormat.of().formatHex(fingerprint),
                metadata == null ? null : metadata.data(),
                createdAt);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Field<String[]> column(
            List<RestoredMessage> rows, Function<RestoredMessage, @Nullable String> value) {
        return DSL.val(rows.stream().map(value).toArray(String[]::new));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
