package dev.outputhub.auth.group;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of the organisation as its directory knows it.
 *
 * @param made by the directory, which then fills it whatever it gives
 */
public record ProvisionedGroup(
        UUID id, @Nullable String externalId, String name, boolean made, Instant createdAt, Instant updatedAt) {}
