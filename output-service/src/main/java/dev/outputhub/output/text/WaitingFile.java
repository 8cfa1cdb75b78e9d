package dev.outputhub.output.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file whose text is to be taken out.
 *
 * @param attempts that were begun, by processes that came to no end
 */
record WaitingFile(UUID id, String storageKey, String mediaType, int attempts) {

    @Nullable
    ReadableType type() {
        return ReadableType.of(mediaType);
    }
}
