package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.identity.RequiresScope;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What other services ask about a conversation they have not heard of yet. */
@RestController
class InternalConversationController {

    record Answer(UUID id, String title, @Nullable UUID currentMessageId, boolean deleted) {}

    private final ConversationViews views;

    InternalConversationController(ConversationViews views) {
        this.views = views;
    }

    @GetMapping("/internal/conversations/{id}")
    @RequiresScope(RequiresScope.INTERNAL)
    Answer one(@PathVariable UUID id) {
        var found = views.one(id, Set.of());
        return new Answer(
                found.id(), found.fields().title(), found.fields().currentMessageId(), found.deletedAt() != null);
    }
}
