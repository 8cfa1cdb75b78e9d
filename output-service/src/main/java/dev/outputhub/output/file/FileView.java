package dev.outputhub.output.file;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
        long version,
        Instant createdAt,
        UUID createdBy) {

    /** A record the file belongs to. */
    record Link(String recordKind, UUID recordId) {
        static final Set<String> KINDS = Set.of("output", "prompt", "agent", "conversation", "message");
    }
}
