package dev.outputhub.output.reference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service keeps of a conversation. */
public record ConversationState(UUID id, @Nullable String title, boolean deleted) {}
