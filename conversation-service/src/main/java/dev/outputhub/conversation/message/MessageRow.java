package dev.outputhub.conversation.message;

import dev.outputhub.conversation.format.ImportedMessage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is to be stored. */
public record MessageRow(
        UUID id, UUID conversationId, @Nullable UUID parentId, ImportedMessage message, String parts, byte[] sha256) {}
