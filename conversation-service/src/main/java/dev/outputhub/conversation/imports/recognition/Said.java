package dev.outputhub.conversation.imports.recognition;

import dev.outputhub.conversation.format.Role;
import org.jspecify.annotations.Nullable;

/** A message, as far as a conversation is known by it. */
public record Said(String id, @Nullable String parent, Role role, boolean hidden, String text) {}
