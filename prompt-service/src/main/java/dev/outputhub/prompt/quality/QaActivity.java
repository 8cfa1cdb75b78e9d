package dev.outputhub.prompt.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be checked on a version.
 *
 * @param result what came of it, such as passed or failed
 */
record QaActivity(
        UUID id,
        UUID promptId,
        int number,
        String what,
        boolean done,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy,
        @Nullable String result,
        @Nullable String note,
        long version,
        Instant createdAt,
        UUID createdBy) {

    EditableActivity editable() {
        return new EditableActivity(what, done, result, note);
    }
}
