package dev.outputhub.conversation.imports.recognition;

import dev.outputhub.conversation.format.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side says until the other speaks again, in one message or in several.
 *
 * @param mark of all that was said from the first turn to the end of this one; its lowest bit is free
 * @param before index of the turn that it follows, or -1
 * @param messages in order
 * @param opening fingerprint, where this is the first answer that is far enough from the beginning to be no chance
 */
public record Turn(
        long mark,
        int before,
        Role role,
        List<String> messages,
        @Nullable String opening) {

    public String lastMessage() {
        return messages.getLast();
    }
}
