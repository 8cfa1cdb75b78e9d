package dev.outputhub.conversation.message;

import dev.outputhub.platform.identity.RequiresScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other services ask about messages. */
@RestController
class InternalMessageController {

    record Answer(
            UUID id,
            UUID conversationId,
            String role,
            String text,
            @Nullable String model) {}

    private final MessageReading reading;

    InternalMessageController(MessageReading reading) {
        this.reading = reading;
    }

    @GetMapping("/internal/messages/{id}")
    @RequiresScope(RequiresScope.INTERNAL)
    Answer one(@PathVariable UUID id) {
        var found = reading.one(id);
        return new Answer(found.id(), found.conversationId(), found.role(), found.text(), found.model());
    }

    @GetMapping("/internal/conversations/{id}/thread")
    @RequiresScope(RequiresScope.INTERNAL)
    List<ThreadMessage> thread(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID leaf) {
        return reading.thread(id, leaf);
    }
}
