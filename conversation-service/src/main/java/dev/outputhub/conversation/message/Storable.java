package dev.outputhub.conversation.message;

import org.jspecify.annotations.Nullable;

/** PostgreSQL holds no NUL, and of an event there is nobody who could be asked to leave it out. */
public final class Storable {

    private Storable() {}

    public static String text(@Nullable String text) {
        return text == null ? "" : text.replace('\0', '\uFFFD');
    }
}
