package dev.outputhub.conversation.message;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as a model reads it: who spoke and what was said, without the workings between. */
public record ThreadMessage(UUID id, String role, String text) {

    private static final Set<String> SAID = Set.of("text", "code", "audio", "artifact");

    static @Nullable ThreadMessage of(MessageView message) {
        if (message.hidden() && message.sourceId() != null) {
            return null; // what a provider hid in its archive is not for another model
        }
        var speaks = message.parts()
                .valueStream()
                .anyMatch(part -> SAID.contains(part.path("type").asString("")));
        return speaks && !message.role().equals("tool")
                ? new ThreadMessage(message.id(), message.role(), message.text())
                : null;
    }
}
