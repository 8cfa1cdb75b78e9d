package dev.outputhub.notification.delivery;

import java.util.UUID;

/**
 * What one attempt needs to know.
 *
 * @param failures since it was created or replayed
 */
record Message(UUID deliveryId, UUID webhookId, UUID eventId, String eventType, String body, int failures) {}
