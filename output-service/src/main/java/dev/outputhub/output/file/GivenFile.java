package dev.outputhub.output.file;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that another service hands over.
 *
 * @param id makes handing it over safe to repeat
 * @param importId the import that brings it
 */
record GivenFile(
        UUID id,
        String name,
        @Nullable RecordLink link,
        @Nullable UUID importId) {

    /**
     * @param conversationId of a message: with it the link goes
     * @param importId the import that links it, with which the link goes too
     */
    record RecordLink(
            String recordKind,
            UUID recordId,
            @Nullable UUID conversationId,
            @Nullable UUID importId) {}
}
