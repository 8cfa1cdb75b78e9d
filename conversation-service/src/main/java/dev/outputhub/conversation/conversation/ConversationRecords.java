package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.records.kind.RecordKind;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.store.RecordTable;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Conversations as a kind of record. */
@Configuration
public class ConversationRecords {

    public static final RecordKind KIND = RecordKind.of("conversation", CONVERSATION, "conversations:delete");

    @Bean
    RecordKind conversationKind() {
        return KIND;
    }

    @Bean
    RecordTable<StoredConversation> conversationTable(DSLContext database, Clock clock, ConversationContents contents) {
        return new RecordTable<>(
                database, clock, KIND, StoredConversation.COLUMNS, StoredConversation::read, contents::remove);
    }

    @Bean
    RecordLife<StoredConversation> conversationLife(
            RecordParts parts,
            RecordTable<StoredConversation> table,
            ConversationEditor editor,
            ConversationFilters filters,
            ConversationEvents events) {
        return new RecordLife<>(parts, table, editor, filters, events);
    }
}
