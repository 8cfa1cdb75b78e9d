package dev.outputhub.conversation.imports.files;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.conversation.format.ImportedFile.Use;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the stored messages that name a file, by where they came from. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NamingMessages {

    private final DSLContext database;

    NamingMessages(DSLContext database) {
        this.database = database;
    }

    /** @param deleted its conversation is in the trash */
    record Found(UUID id, UUID conversationId, boolean deleted) {}

    /** Those that are stored, by the use that names them. */
    Map<Use, Found> find(Collection<Use> uses) {
        // each by an index of its own; a row of all three would have every message of the organisation looked at
        var conversations = uses.stream()
                .map(use -> DSL.row(use.platform().slug(), use.conversation()))
                .distinct()
                .toList();
        var sources = uses.stream().map(Use::message).distinct().toList();
        var found = new HashMap<String, Found>();
        database.select(
                        CONVERSATION.PLATFORM,
                        CONVERSATION.SOURCE_ID,
                        MESSAGE.SOURCE_ID,
                        MESSAGE.ID,
                        CONVERSATION.ID,
                        CONVERSATION.DELETED_AT)
                .from(CONVERSATION)
                .join(MESSAGE)
                .on(MESSAGE.ORGANIZATION_ID.eq(CONVERSATION.ORGANIZATION_ID))
                .and(MESSAGE.CONVERSATION_ID.eq(CONVERSATION.ID))
                .where(CONVERSATION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(DSL.row(CONVERSATION.PLATFORM, CONVERSATION.SOURCE_ID).in(conversations))
                .and(MESSAGE.SOURCE_ID.in(sources))
                .forEach(row -> found.put(
                        key(row.value1(), row.value2(), row.value3()),
                        new Found(row.value4(), row.value5(), row.value6() != null)));
        var byUse = new HashMap<Use, Found>();
        for (var use : uses) {
            var message = found.get(key(use.platform().slug(), use.conversation(), use.message()));
            if (message != null) {
                byUse.put(use, message);
            }
        }
        return byUse;
    }

    private static String key(String platform, String conversation, String message) {
        return platform + "\0" + conversation + "\0" + message;
    }
}
