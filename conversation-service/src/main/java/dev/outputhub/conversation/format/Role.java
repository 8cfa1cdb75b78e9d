package dev.outputhub.conversation.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who speaks in a message. */
public enum Role {
    USER,
    ASSISTANT,
    SYSTEM,
    TOOL;

    /** Every spelling that exports use; null for one nobody has met yet. */
    public static @Nullable Role of(@Nullable String name) {
        return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
            case "user", "human" -> USER;
            case "assistant", "ai", "model" -> ASSISTANT;
            case "system", "developer" -> SYSTEM;
            case "tool", "function" -> TOOL;
            default -> null;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
