package dev.outputhub.llm.request;

import dev.outputhub.llm.provider.ChatMessage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a question is asked.
 *
 * @param messages the conversation so far, from its root
 * @param leaf the message that is answered, null at the beginning of a conversation
 */
record Context(
        UUID conversationId,
        boolean newConversation,
        @Nullable UUID leaf,
        List<ChatMessage> messages) {}
