package dev.outputhub.conversation.exports.job;

import org.jspecify.annotations.Nullable;

/** What an export had to leave out, in part or whole. */
public record ExportProblem(
        String kind, @Nullable String id, @Nullable String title, String reason) {}
