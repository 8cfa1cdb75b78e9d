package dev.outputhub.conversation.message;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other services ask about messages, and bring. */
@RestController
class InternalMessageController {

    record Answer(
            UUID id,
            UUID conversationId,
            String role,
            String text,
            @Nullable String model) {}

    /** @param preamble what comes before the question, from the first to the last */
    record NewQuestion(
            @NotNull String title,
            @Nullable UUID agentId,
            @Nullable String model,
            @Nullable UUID parentMessageId,
            @NotNull List<Exchange.@NotNull Preamble> preamble,
            @NotNull UUID userMessageId,
            @NotNull String userText,
            @Nullable String callId,
            @NotNull Instant askedAt) {

        Exchange exchange(UUID conversationId) {
            return new Exchange(
                    conversationId,
                    Storable.text(title),
                    agentId,
                    model,
                    parentMessageId,
                    preamble.stream().map(Exchange.Preamble::storable).toList(),
                    new Exchange.Question(userMessageId, Storable.text(userText), callId, askedAt),
                    null);
        }
    }

    record KeptQuestion(UUID conversationId, UUID messageId) {}

    private final MessageReading reading;
    private final Continuation continuation;

    InternalMessageController(MessageReading reading, Continuation continuation) {
        this.reading = reading;
        this.continuation = continuation;
    }

    @GetMapping("/internal/messages/{id}")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "One message")
    Answer one(@PathVariable UUID id) {
        var found = reading.one(id);
        return new Answer(found.id(), found.conversationId(), found.role(), found.text(), found.model());
    }

    @GetMapping("/internal/conversations/{id}/thread")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "What was said up to a message, as a model is to read it")
    List<ThreadMessage> thread(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID leaf) {
        return reading.thread(id, leaf);
    }

    @PostMapping("/internal/conversations/{id}/questions")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(
            summary = "Keep a question that a model was just asked",
            description =
                    "Begins the conversation where there is none. Its answer comes with the events of completions.")
    KeptQuestion keep(@PathVariable UUID id, @RequestBody @Valid NewQuestion question) {
        continuation.begin(question.exchange(id));
        return new KeptQuestion(id, question.userMessageId());
    }
}
