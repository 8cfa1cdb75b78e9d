package dev.outputhub.conversation.imports.recognition;

import static dev.outputhub.conversation.database.Tables.CONVERSATION_COPY;

import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which imports found a conversation here that they brought as well, by what it says. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ConversationCopies {

    private final DSLContext database;
    private final JsonMapper json;

    ConversationCopies(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public void note(UUID importId, UUID conversationId, ImportedConversation copy) {
        var besides = copy.metadata().deepCopy();
        if (copy.messages().stream().anyMatch(message -> !message.metadata().isEmpty())) {
            var messages = besides.putArray("messages");
            copy.messages().forEach(message -> messages.add(message.metadata()));
        }
        database.insertInto(CONVERSATION_COPY)
                .set(CONVERSATION_COPY.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(CONVERSATION_COPY.CONVERSATION_ID, conversationId)
                .set(CONVERSATION_COPY.IMPORT_ID, importId)
                .set(CONVERSATION_COPY.PLATFORM, copy.platform().slug())
                .set(CONVERSATION_COPY.SOURCE_ID, copy.sourceId())
                .set(CONVERSATION_COPY.TITLE, copy.title())
                .set(CONVERSATION_COPY.METADATA, JSONB.jsonb(json.writeValueAsString(besides)))
                .onConflictDoNothing()
                .execute();
    }

    public boolean anyOfOthers(UUID importId, UUID conversationId) {
        return database.fetchExists(DSL.selectOne()
                .from(CONVERSATION_COPY)
                .where(CONVERSATION_COPY.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(CONVERSATION_COPY.CONVERSATION_ID.eq(conversationId))
                .and(CONVERSATION_COPY.IMPORT_ID.ne(importId)));
    }

    public void forget(UUID importId) {
        database.deleteFrom(CONVERSATION_COPY)
                .where(CONVERSATION_COPY.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(CONVERSATION_COPY.IMPORT_ID.eq(importId))
                .execute();
    }
}
