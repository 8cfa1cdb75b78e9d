package dev.outputhub.conversation.inbound;

import org.jspecify.annotations.Nullable;

/** PostgreSQL holds no NUL, and of an event there is nobody who could be asked to leave it out. */
final class Storable {

    private Storable() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text.replace('\0', '\uFFFD');
    }
}
