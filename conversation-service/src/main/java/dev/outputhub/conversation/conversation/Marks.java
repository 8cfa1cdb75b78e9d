package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION_FAVOURITE;
import static dev.outputhub.conversation.database.Tables.CONVERSATION_VISIT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person marks for himself: favourites, and what he last looked at. */
@Component
@Transactional
public class Marks {

    private final DSLContext database;
    private final Conversations conversations;
    private final Clock clock;

    Marks(DSLContext database, Conversations conversations, Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.clock = clock;
    }

    public void setFavourite(UUID id, boolean favourite) {
        conversations.lock(id);
        var principal = CurrentPrincipal.get();
        if (favourite) {
            database.insertInto(CONVERSATION_FAVOURITE)
                    .values(principal.organizationId(), principal.personId(), id, clock.instant())
                    .onConflictDoNothing()
                    .execute();
            conversations.touch(id);
        } else {
            database.deleteFrom(CONVERSATION_FAVOURITE)
                    .where(CONVERSATION_FAVOURITE.ORGANIZATION_ID.eq(principal.organizationId()))
                    .and(CONVERSATION_FAVOURITE.PERSON_ID.eq(principal.personId()))
                    .and(CONVERSATION_FAVOURITE.CONVERSATION_ID.eq(id))
                    .execute();
        }
    }

    public void visited(UUID id) {
        var principal = CurrentPrincipal.get();
        database.insertInto(CONVERSATION_VISIT)
                .values(principal.organizationId(), principal.personId(), id, clock.instant())
                .onConflict(
                        CONVERSATION_VISIT.ORGANIZATION_ID,
                        CONVERSATION_VISIT.PERSON_ID,
                        CONVERSATION_VISIT.CONVERSATION_ID)
                .doUpdate()
                .set(CONVERSATION_VISIT.VISITED_AT, clock.instant())
                .execute();
    }
}
