package dev.outputhub.conversation.conversation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shape of a merge patch of a conversation, for the API document: every field may be left out. */
record ConversationPatch(
        @Nullable String title,
        @Nullable LocalDate date,
        @Nullable String notes,
        @Nullable UUID agentId,
        @Nullable UUID currentMessageId,
        @Nullable Boolean favourite,
        @Nullable Map<String, Object> terms,
        @Nullable Boolean createMissingTerms) {}
