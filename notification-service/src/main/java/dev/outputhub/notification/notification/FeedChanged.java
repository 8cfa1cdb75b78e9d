package dev.outputhub.notification.notification;

import java.util.UUID;

/** Something changed among a person's notifications. */
public record FeedChanged(UUID organizationId, UUID personId) {}
