package dev.outputhub.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * What one attempt needs to know.
 *
 * @param dispatch which time the delivery was sent on its way
 * @param failures since then
 */
record Message(
        UUID deliveryId,
        int dispatch,
        UUID webhookId,
        UUID eventId,
        String eventType,
        String body,
        int failures,
        Instant notBefore) {}
