package dev.outputhub.auth.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param entries how many were looked at
 * @param firstBroken the sequence of the first entry that was changed, or before which one is gone; null when all are as written
 * @param unreadable the sequences of entries whose texts cannot be shown, the first hundred of them
 */
record Integrity(boolean intact, long entries, @Nullable Long firstBroken, List<Long> unreadable) {}
