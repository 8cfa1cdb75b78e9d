package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.records.kind.StoredRecord;
import dev.outputhub.records.store.RecordTable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A conversation as a change finds it, its row locked. */
public record StoredConversation(
        UUID id,
        ConversationFields fields,
        @Nullable String platform,
        @Nullable String model,
        int messageCount,
        @Nullable UUID importId,
        long version,
        @Nullable Instant deletedAt,
        boolean confidential)
        implements StoredRecord {

    static final List<Field<?>> COLUMNS = Stream.concat(
                    ConversationFields.COLUMNS.stream(),
                    Stream.of(
                            CONVERSATION.ID,
                            CONVERSATION.PLATFORM,
                            CONVERSATION.MODEL,
                            CONVERSATION.MESSAGE_COUNT,
                            CONVERSATION.IMPORT_ID,
                            CONVERSATION.VERSION,
                            CONVERSATION.DELETED_AT))
            .<Field<?>>map(column -> column)
            .toList();

    static StoredConversation read(Record row) {
        return new StoredConversation(
                row.get(CONVERSATION.ID),
                ConversationFields.read(row),
                row.get(CONVERSATION.PLATFORM),
                row.get(CONVERSATION.MODEL),
                row.get(CONVERSATION.MESSAGE_COUNT),
                row.get(CONVERSATION.IMPORT_ID),
                row.get(CONVERSATION.VERSION),
                row.get(CONVERSATION.DELETED_AT),
                RecordTable.confidential(row));
    }
}
