package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What conversations have beyond the life of every record: messages, and that they are used. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Conversations {

    private final DSLContext database;
    private final Clock clock;

    Conversations(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody uses it: undoing the import that brought it leaves it alone from now on. */
    public void touch(UUID id) {
        database.update(CONVERSATION)
                .set(CONVERSATION.TOUCHED_AT, clock.instant())
                .where(ConversationRecords.KIND.is(id))
                .execute();
    }

    boolean holdMessage(UUID conversationId, UUID messageId) {
        return database.fetchExists(DSL.selectOne()
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .and(MESSAGE.ID.eq(messageId)));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
