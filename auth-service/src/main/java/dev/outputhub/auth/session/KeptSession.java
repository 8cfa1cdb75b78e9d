package dev.outputhub.auth.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as it is stored, without the identity provider's name of it. */
record KeptSession(
        UUID id,
        UUID person,
        Browser browser,
        Instant beganAt,
        Instant lastUsedAt,
        @Nullable Instant endedAt) {}
