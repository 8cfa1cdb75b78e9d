package dev.outputhub.auth.keycloak;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the realm, as Keycloak tells it.
 *
 * @param time in milliseconds since 1970
 * @param userId null for a name that nobody has
 */
public record FailedSignIn(
        long time,
        @Nullable UUID userId,
        @Nullable String ipAddress,
        @Nullable String error) {}
