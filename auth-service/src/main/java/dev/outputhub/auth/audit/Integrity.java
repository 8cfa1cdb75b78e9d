package dev.outputhub.auth.audit;

import org.jspecify.annotations.Nullable;

/**
 * @param entries how many were looked at
 * @param firstBroken the sequence of the first entry that was changed, or before which one is gone; null when all are as written
 */
record Integrity(boolean intact, long entries, @Nullable Long firstBroken) {}
