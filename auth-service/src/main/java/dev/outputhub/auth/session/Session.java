package dev.outputhub.auth.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which somebody is signed in.
 *
 * @param id opens nothing
 * @param device in plain words, as far as the browser tells
 * @param current whether it is the one that asks
 */
record Session(
        UUID id,
        @Schema(example = "Firefox on Linux") String device,

        @Schema(example = "203.0.113.7") String address,

        Instant beganAt,
        Instant lastUsedAt,
        boolean current) {}
