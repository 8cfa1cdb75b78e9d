package dev.outputhub.auth.vouching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a check is, and what the last whole one found. Kept signed beside the checkpoints: whoever owns the database could write there
 * that all is good.
 *
 * @param place null where none is under way
 */
record CheckState(
        UUID organization, @Nullable Place place, @Nullable Outcome last) {

    static final String TYPE = "audit-check";

    /**
     * @param sequence of the last entry that was found good
     * @param hash its own, in hex; empty before the first
     */
    record Place(long sequence, String hash, long entries) {}
}
