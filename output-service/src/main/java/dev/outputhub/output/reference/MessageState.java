package dev.outputhub.output.reference;

import java.util.UUID;

/** What this service keeps of a message. */
public record MessageState(UUID id, UUID conversationId, String role) {}
