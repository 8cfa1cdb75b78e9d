package dev.outputhub.output.merged;

import static dev.outputhub.output.database.Tables.FOLLOWED_FILE;
import static dev.outputhub.output.database.Tables.FOLLOWED_OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.output.store.OutputRecords;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What followed a merge, and would have to go back with it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FollowedMerges {

    record FileOf(String recordKind, UUID recordId, UUID fileId) {}

    private final DSLContext database;

    FollowedMerges(DSLContext database) {
        this.database = database;
    }

    /** Those of a conversation as a whole, and of these messages of it, in the order of their ids. */
    List<UUID> pointingTo(UUID conversationId, Collection<UUID> messageIds) {
        return outputs(OUTPUT.CONVERSATION_ID
                .eq(conversationId)
                .and(OUTPUT.MESSAGE_ID.isNull().or(OUTPUT.MESSAGE_ID.in(messageIds))));
    }

    List<UUID> pointingTo(Collection<UUID> messageIds) {
        return outputs(OUTPUT.MESSAGE_ID.in(messageIds));
    }

    private List<UUID> outputs(Condition which) {
        return database.select(OUTPUT.ID)
                .from(OUTPUT)
                .where(OutputRecords.KIND.mine())
                .and(which)
                .orderBy(OUTPUT.ID)
                .fetch(OUTPUT.ID);
    }

    void keep(UUID mergeId, UUID outputId, @Nullable UUID messageId) {
        database.insertInto(FOLLOWED_OUTPUT)
                .set(FOLLOWED_OUTPUT.ORGANIZATION_ID, organization())
                .set(FOLLOWED_OUTPUT.MERGE_ID, mergeId)
                .set(FOLLOWED_OUTPUT.OUTPUT_ID, outputId)
                .set(FOLLOWED_OUTPUT.MESSAGE_ID, messageId)
                .onConflictDoNothing()
                .execute();
    }

    void keep(UUID mergeId, String recordKind, UUID recordId, List<UUID> files) {
        for (var file : files) {
            database.insertInto(FOLLOWED_FILE)
                    .set(FOLLOWED_FILE.ORGANIZATION_ID, organization())
                    .set(FOLLOWED_FILE.MERGE_ID, mergeId)
                    .set(FOLLOWED_FILE.RECORD_KIND, recordKind)
                    .set(FOLLOWED_FILE.RECORD_ID, recordId)
                    .set(FOLLOWED_FILE.FILE_ID, file)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** The message that each output pointed to before. */
    Map<UUID, @Nullable UUID> takeOutputs(UUID mergeId) {
        var messages = new HashMap<UUID, @Nullable UUID>();
        database.deleteFrom(FOLLOWED_OUTPUT)
                .where(FOLLOWED_OUTPUT.ORGANIZATION_ID.eq(organization()))
                .and(FOLLOWED_OUTPUT.MERGE_ID.eq(mergeId))
                .returning()
                .forEach(row -> messages.put(row.getOutputId(), row.getMessageId()));
        return messages;
    }

    List<FileOf> takeFiles(UUID mergeId) {
        return new ArrayList<>(database.deleteFrom(FOLLOWED_FILE)
                .where(FOLLOWED_FILE.ORGANIZATION_ID.eq(organization()))
                .and(FOLLOWED_FILE.MERGE_ID.eq(mergeId))
                .returning()
                .fetch(row -> new FileOf(row.getRecordKind(), row.getRecordId(), row.getFileId())));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
