package dev.outputhub.notification.delivery;

import java.util.UUID;

/** A delivery that this instance alone may attempt for a while. */
record Claim(UUID organizationId, UUID deliveryId) {}
