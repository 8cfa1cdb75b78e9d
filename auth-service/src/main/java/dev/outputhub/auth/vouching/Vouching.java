package dev.outputhub.auth.vouching;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the last daily check of the trail found.
 *
 * @param publicKey by which checkpoints are signed (Ed25519, base64url); null where the installation has none, and nothing is vouched for
 * @param checkedAt null before the first check has ended
 * @param checkedTo the sequence of the last entry that is good, with all before it
 * @param entries how many those are
 * @param vouchedTo the sequence to which a signed checkpoint vouches for them
 * @param firstWrong the sequence of the first entry that is wrong, or missing; null when all are good
 * @param keptFrom the sequence of the first entry that is still kept
 */
record Vouching(
        @Nullable String publicKey,
        @Nullable Instant checkedAt,
        @Nullable Long checkedTo,
        @Nullable Long entries,
        @Nullable Long vouchedTo,
        @Nullable Long firstWrong,

        @Schema(
                allowableValues = {"changed", "missing", "inserted", "not-as-vouched", "not-vouched"},
                nullable = true)
        @Nullable
        String reason,

        long keptFrom) {}
