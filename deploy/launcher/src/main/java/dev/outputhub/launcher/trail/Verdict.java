package dev.outputhub.launcher.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of an export found.
 *
 * @param vouchedTo the sequence to which checkpoints vouch for the entries; zero where none does
 * @param vouchedAt when the last of these was signed
 * @param keys by which
 * @param firstWrong the sequence of the first entry that is wrong, or missing; null when all are good
 * @param why in words
 */
public record Verdict(
        long entries,
        long first,
        long last,
        long vouchedTo,
        @Nullable Instant vouchedAt,
        List<String> keys,
        @Nullable Long firstWrong,
        String why) {}
