package dev.outputhub.conversation.reference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of an agent that lists of conversations show. */
public record AgentState(UUID id, String name, @Nullable Boolean deleted) {}
