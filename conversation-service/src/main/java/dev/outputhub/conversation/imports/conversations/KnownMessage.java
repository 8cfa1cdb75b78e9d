package dev.outputhub.conversation.imports.conversations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that is there already. */
record KnownMessage(UUID id, byte @Nullable [] sha256) {}
