package dev.outputhub.conversation.message;

import static dev.outputhub.conversation.database.Tables.MESSAGE;
import static dev.outputhub.conversation.database.Tables.MESSAGE_FILE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files of the service that keeps them belong to messages. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MessageFiles {

    private final DSLContext database;
    private final Clock clock;

    MessageFiles(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<MessageFile> of(Collection<UUID> messageIds) {
        return database.selectFrom(MESSAGE_FILE)
                .where(own())
                .and(MESSAGE_FILE.MESSAGE_ID.in(messageIds))
                .fetch(row -> new MessageFile(
                        row.getMessageId(),
                        row.getConversationId(),
                        row.getReference(),
                        row.getFileId(),
                        row.getName(),
                        row.getMediaType(),
                        row.getSize()));
    }

    /** In the order in which they are stored together. */
    public List<MessageFile> ofConversation(UUID conversationId) {
        return database.selectFrom(MESSAGE_FILE)
                .where(own())
                .and(MESSAGE_FILE.CONVERSATION_ID.eq(conversationId))
                .orderBy(MESSAGE_FILE.MESSAGE_ID, MESSAGE_FILE.REFERENCE)
                .fetch(row -> new MessageFile(
                        row.getMessageId(),
                        row.getConversationId(),
                        row.getReference(),
                        row.getFileId(),
                        row.getName(),
                        row.getMediaType(),
                        row.getSize()));
    }

    /** What another archive brought under the same reference is replaced. */
    public void add(UUID importId, Collection<MessageFile> files) {
        for (var file : files) {
            database.insertInto(MESSAGE_FILE)
                    .set(MESSAGE_FILE.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                    .set(MESSAGE_FILE.CONVERSATION_ID, file.conversationId())
                    .set(MESSAGE_FILE.MESSAGE_ID, file.messageId())
                    .set(MESSAGE_FILE.REFERENCE, file.reference())
                    .set(MESSAGE_FILE.FILE_ID, file.fileId())
                    .set(MESSAGE_FILE.NAME, file.name())
                    .set(MESSAGE_FILE.MEDIA_TYPE, file.mediaType())
                    .set(MESSAGE_FILE.SIZE, file.size())
                    .set(MESSAGE_FILE.IMPORT_ID, importId)
                    .set(MESSAGE_FILE.STORED_AT, clock.instant())
                    .onConflict(MESSAGE_FILE.ORGANIZATION_ID, MESSAGE_FILE.MESSAGE_ID, MESSAGE_FILE.REFERENCE)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }

    /**
     * Takes back what an import brought to messages that it did not bring, or that are gone.
     *
     * @return the files that stay, with messages that the import brought and that stay
     */
    public List<UUID> takeBack(UUID importId) {
        var brought = own().and(MESSAGE_FILE.IMPORT_ID.eq(importId));
        database.deleteFrom(MESSAGE_FILE)
                .where(brought)
                .andNotExists(DSL.selectOne()
                        .from(MESSAGE)
                        .where(MESSAGE.ORGANIZATION_ID.eq(MESSAGE_FILE.ORGANIZATION_ID))
                        .and(MESSAGE.CONVERSATION_ID.eq(MESSAGE_FILE.CONVERSATION_ID))
                        .and(MESSAGE.ID.eq(MESSAGE_FILE.MESSAGE_ID))
                        .and(MESSAGE.IMPORT_ID.eq(importId)))
                .execute();
        return database.selectDistinct(MESSAGE_FILE.FILE_ID)
                .from(MESSAGE_FILE)
                .where(brought)
                .fetch(MESSAGE_FILE.FILE_ID);
    }

    void removeOf(Collection<UUID> conversationIds) {
        database.deleteFrom(MESSAGE_FILE)
                .where(own())
                .and(MESSAGE_FILE.CONVERSATION_ID.in(conversationIds))
                .execute();
    }

    private static Condition own() {
        return MESSAGE_FILE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }
}
