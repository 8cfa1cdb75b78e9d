package dev.outputhub.auth.vouching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param entries how many there are
 * @param firstBroken the sequence of the first entry that was changed, or before which one is gone; null when all are as written
 * @param unreadable the sequences of entries whose texts cannot be shown, the first hundred of them
 */
public record Integrity(
        boolean intact, long entries, @Nullable Long firstBroken, List<Long> unreadable) {}
