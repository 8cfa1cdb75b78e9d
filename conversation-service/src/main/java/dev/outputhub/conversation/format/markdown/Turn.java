package dev.outputhub.conversation.format.markdown;

import dev.outputhub.conversation.format.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message of a transcript. */
record Turn(Role role, String text, @Nullable Instant at) {}
