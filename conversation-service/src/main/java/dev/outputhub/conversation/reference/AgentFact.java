package dev.outputhub.conversation.reference;

import java.util.UUID;

/** The fields of an agent that lists of conversations show. */
public record AgentFact(UUID id, String name, boolean deleted) {}
