package dev.outputhub.output.duplicate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.outputhub.platform.diff.Hunk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two outputs whose raw texts are alike.
 *
 * @param alike in percent, give or take ten
 * @param same whether they differ in spaces, line breaks and capitals at most
 * @param dismissedAt when somebody said that they are no duplicates
 */
record DuplicateView(
        UUID id,
        Side one,
        Side other,
        int alike,
        boolean same,
        Instant foundAt,
        @Nullable Instant dismissedAt) {

    /**
     * What tells an output from another.
     *
     * @param extract the beginning of its raw text
     * @param length of its raw text in characters
     */
    record Side(UUID id, String title, String extract, int length, int editCount, Instant createdAt, long version) {}

    /** An output that a text is like, which is not kept yet. */
    record Alike(int alike, boolean same, @JsonUnwrapped Side output) {}

    /**
     * What differs between the raw texts.
     *
     * @param inserted characters that only {@code to} has
     * @param deleted characters that only {@code from} has
     */
    record Difference(UUID from, UUID to, List<Hunk> hunks, int inserted, int deleted) {}

    /**
     * What a merge led to.
     *
     * @param gone what is in the trash now
     * @param undo takes the merge back, for ten minutes
     */
    record Merged(UUID kept, UUID gone, UUID undo) {}
}
