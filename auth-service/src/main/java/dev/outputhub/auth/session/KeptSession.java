package dev.outputhub.auth.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is stored, without the identity provider's name of it.
 *
 * @param longestPause in which nobody used it, up to its last use
 * @param secondFactor whether it has more than a password
 */
record KeptSession(
        UUID id,
        UUID person,
        Browser browser,
        Instant beganAt,
        Instant lastUsedAt,
        @Nullable Instant endedAt,
        Duration longestPause,
        boolean secondFactor) {}
