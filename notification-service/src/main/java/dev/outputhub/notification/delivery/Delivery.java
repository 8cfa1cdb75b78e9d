package dev.outputhub.notification.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one subscriber.
 *
 * @param body what is sent; only where a single delivery is asked for
 */
record Delivery(
        UUID id,
        UUID webhookId,
        UUID eventId,
        String eventType,
        DeliveryState state,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String body) {}
