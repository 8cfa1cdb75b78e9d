package dev.outputhub.notification.webhook;

import java.util.UUID;

/** Within the transaction of the change. */
public record WebhookSwitchedOn(UUID id) {}
