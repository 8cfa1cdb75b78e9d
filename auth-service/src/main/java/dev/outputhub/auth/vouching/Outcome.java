package dev.outputhub.auth.vouching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a whole trail found.
 *
 * @param to the sequence of the last entry that is good, with all before it
 * @param entries how many those are
 * @param vouchedTo the sequence to which a checkpoint vouches for them; zero where none does
 */
record Outcome(
        Instant at,
        long to,
        long entries,
        long vouchedTo,
        @Nullable Wrong wrong) {}
