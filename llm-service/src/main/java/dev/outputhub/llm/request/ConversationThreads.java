package dev.outputhub.llm.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.Completion.Preamble;
import dev.outputhub.llm.completion.Completions;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The conversation so far. Its owner knows it, except for the question and the answer of a moment ago, which are still on their
 * way there: those are known here.
 */
@Service
class ConversationThreads {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationThreads.class);
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);
    private static final Set<String> SPOKEN = Set.of("user", "assistant", "system");

    private record ConversationState(
            UUID id, String title, @Nullable UUID currentMessageId, boolean deleted) {}

    /** @param preamble what comes before the question, from the first to the last */
    private record NewQuestion(
            String title,
            @Nullable UUID agentId,
            String model,
            @Nullable UUID parentMessageId,
            List<Preamble> preamble,
            UUID userMessageId,
            String userText,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String callId,

            Instant askedAt) {}

    private record KeptQuestion(UUID conversationId, UUID messageId) {}

    private record ThreadMessage(
            UUID id, String role, @Nullable String text) {}

    private final RemoteServices services;
    private final Completions completions;
    private final Clock clock;

    ConversationThreads(RemoteServices services, Completions completions, Clock clock) {
        this.services = services;
        this.completions = completions;
        this.clock = clock;
    }

    Context context(@Nullable UUID conversationId, @Nullable UUID parent) {
        if (conversationId == null) {
            if (parent != null) {
                throw Problem.invalid("parentMessageId", "needs a conversationId");
            }
            return new Context(Identifiers.next(), true, null, List.of());
        }
        var leaf = parent == null ? leaf(conversationId) : parent;
        if (leaf != null && (parent == null ? completions.isOpen(conversationId, leaf) : completions.isAwaited(leaf))) {
            throw running();
        }
        var messages = leaf == null ? List.<ChatMessage>of() : upTo(conversationId, leaf);
        return new Context(conversationId, false, leaf, messages);
    }

    /**
     * Writes the question into its conversation, so that the ids that are handed out lead somewhere at once. Where that fails
     * nothing is lost: the end of the completion brings it too.
     */
    void begin(Completion completion) {
        var links = completion.links();
        var question = completion.question();
        var body = new NewQuestion(
                question.title(),
                links.agentId(),
                completion.model(),
                links.parentMessageId(),
                question.preamble(),
                links.userMessageId(),
                question.userText(),
                question.callId(),
                completion.createdAt());
        try {
            services.named("conversation")
                    .post("/internal/conversations/{id}/questions", body, KeptQuestion.class, links.conversationId());
        } catch (Problem | IllegalStateException later) {
            LOG.info("The question of completion {} is kept with its answer: {}", completion.id(), later.toString());
        }
    }

    /** Whether it can go on; one that is still on its way to its owner can. */
    boolean isOpen(UUID conversationId) {
        return services.named("conversation")
                .get("/internal/conversations/{id}", ConversationState.class, conversationId)
                .map(found -> !found.deleted())
                .orElse(true);
    }

    private @Nullable UUID leaf(UUID conversationId) {
        var conversation = services.named("conversation")
                .get("/internal/conversations/{id}", ConversationState.class, conversationId)
                .filter(found -> !found.deleted());
        var latest = completions.latest(conversationId);
        if (conversation.isEmpty()) {
            return latest.map(Completion::leaf)
                    .orElseThrow(() -> completions.isAwaitedIn(conversationId)
                            ? running()
                            : Problem.notFound("conversation", conversationId));
        }
        var current = conversation.get().currentMessageId();
        return latest.filter(last -> isNext(last, current))
                .map(Completion::leaf)
                .orElse(current);
    }

    private static Problem running() {
        return new Problem(
                LlmError.ANSWER_RUNNING,
                "The conversation waits for an answer. Ask when it is there, or name the message to go on from as"
                        + " parentMessageId.");
    }

    private boolean isNext(Completion last, @Nullable UUID current) {
        var completedAt = last.completedAt();
        var links = last.links();
        return current != null
                && (current.equals(links.parentMessageId()) || current.equals(links.userMessageId()))
                && completedAt != null
                && completedAt.isAfter(clock.instant().minus(ON_ITS_WAY));
    }

    private List<ChatMessage> upTo(UUID conversationId, UUID leaf) {
        return stored(conversationId, leaf)
                .orElseGet(() -> fresh(conversationId, leaf)
                        .orElseThrow(() -> Problem.notFound("message of this conversation", leaf)));
    }

    private Optional<List<ChatMessage>> stored(UUID conversationId, UUID leaf) {
        return services.named("conversation")
                .get("/internal/conversations/{id}/thread?leaf={leaf}", ThreadMessage[].class, conversationId, leaf)
                .filter(thread ->
                        thread.length > 0 && thread[thread.length - 1].id().equals(leaf))
                .map(thread -> Arrays.stream(thread)
                        .filter(message -> SPOKEN.contains(message.role())
                                && message.text() != null
                                && !message.text().isBlank())
                        .map(message ->
                                new ChatMessage(RenderedPrompts.role(message.role()), String.valueOf(message.text())))
                        .toList());
    }

    private Optional<List<ChatMessage>> fresh(UUID conversationId, UUID leaf) {
        return completions.endingIn(conversationId, leaf).map(ended -> {
            var parent = ended.links().parentMessageId();
            var messages = new ArrayList<>(parent == null ? List.<ChatMessage>of() : upTo(conversationId, parent));
            ended.question().preamble().forEach(told -> messages.add(new ChatMessage(told.role(), told.text())));
            messages.add(ChatMessage.user(ended.question().userText()));
            if (!ended.answer().text().isBlank()) {
                messages.add(new ChatMessage(
                        ChatMessage.Role.ASSISTANT, ended.answer().text()));
            }
            return messages;
        });
    }
}
