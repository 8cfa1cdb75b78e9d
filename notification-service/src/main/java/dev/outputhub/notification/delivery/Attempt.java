package dev.outputhub.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param status of the answer; null when there was none */
record Attempt(
        Instant at, @Nullable Integer status, @Nullable String error, long durationMs) {}
