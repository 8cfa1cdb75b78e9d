package dev.outputhub.output.reference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service keeps of an agent. */
public record AgentState(UUID id, @Nullable String name, boolean deleted) {}
