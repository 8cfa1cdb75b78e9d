package dev.outputhub.conversation.message;

import static dev.outputhub.conversation.database.Tables.MESSAGE;
import static dev.outputhub.conversation.database.Tables.MESSAGE_DOCUMENT;

import dev.outputhub.conversation.conversation.ConversationContents;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes the messages of conversations that are removed: partitioned tables have no foreign key that would do it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MessageRemoval implements ConversationContents {

    private final DSLContext database;
    private final MessageFiles files;

    MessageRemoval(DSLContext database, MessageFiles files) {
        this.database = database;
        this.files = files;
    }

    @Override
    public void remove(Collection<UUID> conversationIds) {
        var organization = CurrentPrincipal.get().organizationId();
        database.deleteFrom(MESSAGE_DOCUMENT)
                .where(MESSAGE_DOCUMENT.ORGANIZATION_ID.eq(organization))
                .and(MESSAGE_DOCUMENT.CONVERSATION_ID.in(conversationIds))
                .execute();
        files.removeOf(conversationIds);
        database.deleteFrom(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(organization))
                .and(MESSAGE.CONVERSATION_ID.in(conversationIds))
                .execute();
    }
}
