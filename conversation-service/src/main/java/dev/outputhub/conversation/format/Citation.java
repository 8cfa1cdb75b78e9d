package dev.outputhub.conversation.format;

import org.jspecify.annotations.Nullable;

/** A source that an answer names. */
public record Citation(@Nullable String title, @Nullable String url) {}
