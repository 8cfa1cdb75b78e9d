package dev.outputhub.output.merged;

import java.util.UUID;

/** What points to the one message is to point to the other one. */
public record MovedMessage(UUID from, UUID to) {}
