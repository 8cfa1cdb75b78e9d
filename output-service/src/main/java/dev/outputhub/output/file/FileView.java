package dev.outputhub.output.file;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as callers see it; its content is at {@code /files/{id}/content}.
 *
 * @param title the same as its name: every record has one
 * @param sha256 of the content, in hex
 */
record FileView(
        UUID id,
        String name,
        String title,
        String mediaType,
        long size,
        String sha256,
        List<Link> links,
        Text text,
        long version,
        Instant createdAt,
        UUID createdBy) {

    /**
     * Whether its text is found by a search.
     *
     * @param reason a sentence, where none of it is found although it may have some, or not all
     */
    record Text(
            @Schema(allowableValues = {"waiting", "extracted", "none", "failed", "too-long"})
            String state,

            @Nullable String reason) {}

    /** A record the file belongs to. */
    record Link(String recordKind, UUID recordId) {
        static final Set<String> KINDS = Set.of("output", "prompt", "agent", "conversation", "message");
    }
}
