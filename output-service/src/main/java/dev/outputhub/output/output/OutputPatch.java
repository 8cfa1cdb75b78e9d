package dev.outputhub.output.output;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shape of a merge patch of an output, for the API document: every field may be left out, and null clears it. */
record OutputPatch(
        @Nullable String title,
        @Nullable String mediaType,
        @Nullable String language,
        @Nullable LocalDate date,
        @Nullable Integer rating,
        @Nullable String notes,
        @Nullable UUID promptId,
        @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Nullable UUID conversationId,
        @Nullable UUID messageId,
        @Nullable Map<String, Object> terms,
        @Nullable Boolean createMissingTerms) {}
