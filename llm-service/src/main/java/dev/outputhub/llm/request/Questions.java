package dev.outputhub.llm.request;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.Completion.Answer;
import dev.outputhub.llm.completion.Completion.Links;
import dev.outputhub.llm.completion.Completion.Preamble;
import dev.outputhub.llm.completion.Completion.Question;
import dev.outputhub.llm.completion.CompletionQueue;
import dev.outputhub.llm.completion.CompletionState;
import dev.outputhub.llm.model.ModelCatalog;
import dev.outputhub.llm.model.ModelCatalog.Target;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.Settings;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks: gathers what the model needs from the other services first, then stores it all in one transaction. */
@Service
public class Questions {

    private final ModelCatalog models;
    private final RenderedPrompts prompts;
    private final Agents agents;
    private final ConversationThreads threads;
    private final CompletionQueue queue;
    private final Clock clock;

    Questions(
            ModelCatalog models,
            RenderedPrompts prompts,
            Agents agents,
            ConversationThreads threads,
            CompletionQueue queue,
            Clock clock) {
        this.models = models;
        this.prompts = prompts;
        this.agents = agents;
        this.threads = threads;
        this.queue = queue;
        this.clock = clock;
    }

    public Completion ask(NewCompletion wanted) {
        return ask(wanted, List.of(), null).getFirst();
    }

    /**
     * Asks several models the same. Their answers are siblings: one question in one conversation, and a branch for each answer.
     *
     * @param names empty for the one that the request, its prompt or the organisation names
     */
    List<Completion> ask(NewCompletion wanted, List<String> names, @Nullable UUID comparisonId) {
        requireScopes(wanted);
        var prompt = prompts.render(wanted);
        var instructions = agents.instructions(wanted.agentId());
        var targets = names.isEmpty()
                ? List.of(models.resolve(model(wanted, prompt, instructions)))
                : names.stream().map(models::resolve).toList();
        var context = threads.context(wanted.conversationId(), wanted.parentMessageId());
        var question = question(wanted, prompt, instructions, context);
        var userMessageId = Identifiers.next();
        var entries = targets.stream()
                .map(target -> new CompletionQueue.Entry(
                        completion(target, links(wanted, prompt, context, userMessageId, comparisonId), question),
                        target.connection()))
                .toList();
        var completions = queue.add(entries);
        threads.begin(completions.getFirst());
        return completions;
    }

    // a model is told, and so tells, no more than the person who asks may read
    private static void requireScopes(NewCompletion wanted) {
        if (wanted.promptId() != null) {
            CurrentPrincipal.require("prompts:read");
        }
        if (wanted.conversationId() != null) {
            CurrentPrincipal.require("conversations:read");
        }
        if (wanted.agentId() != null) {
            CurrentPrincipal.require("agents:read");
        }
    }

    private static @Nullable String model(NewCompletion wanted, RenderedPrompt prompt, Instructions instructions) {
        if (wanted.model() != null) {
            return wanted.model();
        }
        return prompt.model() == null ? instructions.model() : prompt.model();
    }

    private static Question question(
            NewCompletion wanted, RenderedPrompt prompt, Instructions instructions, Context context) {
        var asked = new ArrayList<>(instructions.messages());
        asked.addAll(prompt.messages());
        if (wanted.messages() != null) {
            asked.addAll(wanted.messages());
        }
        // what the conversation was told before is in it; said again, it would be there once for each turn
        asked.removeIf(message ->
                message.role() == ChatMessage.Role.SYSTEM && context.messages().contains(message));
        asked.removeIf(message -> message.isEmpty());
        int last = lastOfUser(asked);
        var userText = asked.get(last).content();
        var messages = new ArrayList<>(context.messages());
        messages.addAll(asked);
        var settings = wanted.settings() == null ? Settings.NONE : wanted.settings();
        return new Question(
                Titles.of(prompt.title(), userText),
                asked.subList(0, last).stream()
                        .map(message -> Preamble.of(Identifiers.next(), message))
                        .toList(),
                userText,
                messages,
                settings.orElse(prompt.settings()).orElse(instructions.settings()),
                !Boolean.FALSE.equals(wanted.stream()));
    }

    private static int lastOfUser(List<ChatMessage> asked) {
        for (int i = asked.size() - 1; i >= 0; i--) {
            if (asked.get(i).role() == ChatMessage.Role.USER) {
                return i;
            }
        }
        throw Problem.refused(
                LlmError.NOTHING_ASKED, "messages", "Nothing is asked: give a user message or a promptId.");
    }

    private static Links links(
            NewCompletion wanted,
            RenderedPrompt prompt,
            Context context,
            UUID userMessageId,
            @Nullable UUID comparisonId) {
        return new Links(
                context.conversationId(),
                context.newConversation(),
                context.leaf(),
                userMessageId,
                Identifiers.next(),
                Identifiers.next(),
                prompt.promptId(),
                prompt.version(),
                wanted.agentId(),
                comparisonId);
    }

    private Completion completion(Target target, Links links, Question question) {
        return new Completion(
                Identifiers.next(),
                CompletionState.QUEUED,
                target.connection().id(),
                target.connection().provider(),
                target.model(),
                links,
                question,
                Answer.NONE,
                false,
                0,
                clock.instant(),
                CurrentPrincipal.get().personId(),
                null);
    }
}
