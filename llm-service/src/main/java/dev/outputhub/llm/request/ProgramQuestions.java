package dev.outputhub.llm.request;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.Completion.Answer;
import dev.outputhub.llm.completion.Completion.Links;
import dev.outputhub.llm.completion.Completion.Preamble;
import dev.outputhub.llm.completion.Completion.Question;
import dev.outputhub.llm.completion.CompletionQueue;
import dev.outputhub.llm.completion.CompletionState;
import dev.outputhub.llm.completion.Completions;
import dev.outputhub.llm.model.ModelCatalog;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.ChatMessage.Role;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.ToolCall;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Asks for a program. It says the whole conversation with each request; where what it says is an exchange that is known and one
 * question more, the conversation of that exchange goes on, and nothing is kept twice.
 */
@Service
public class ProgramQuestions {

    private final ModelCatalog models;
    private final ConversationThreads threads;
    private final CompletionQueue queue;
    private final Completions completions;
    private final Clock clock;

    ProgramQuestions(
            ModelCatalog models,
            ConversationThreads threads,
            CompletionQueue queue,
            Completions completions,
            Clock clock) {
        this.models = models;
        this.threads = threads;
        this.queue = queue;
        this.completions = completions;
        this.clock = clock;
    }

    public Completion ask(ProgramQuestion wanted) {
        var target = models.resolve(wanted.model());
        refuseForm(wanted, target.connection().provider());
        var said = wanted.messages();
        int last = lastQuestion(said);
        var earlier = earlier(said);
        int fresh = earlier.isPresent() ? lastAnswer(said) + 1 : 0;
        var told = new ArrayList<>(said.subList(fresh, said.size()));
        told.remove(last - fresh);
        told.removeIf(ChatMessage::isEmpty);
        var question = new Question(
                Titles.of(null, said.get(last).content()),
                told.stream()
                        .map(message -> Preamble.of(Identifiers.next(), message))
                        .toList(),
                said.get(last).content(),
                said,
                wanted.settings(),
                wanted.options(),
                true,
                said.get(last).toolCallId(),
                Fingerprints.of(said));
        var completion = new Completion(
                Identifiers.next(),
                CompletionState.QUEUED,
                target.connection().id(),
                target.connection().provider(),
                target.model(),
                links(earlier),
                question,
                Answer.NONE,
                false,
                0,
                clock.instant(),
                CurrentPrincipal.get().personId(),
                null);
        var added = queue.add(List.of(new CompletionQueue.Entry(completion, target.connection())))
                .getFirst();
        threads.begin(added);
        return added;
    }

    /** The exchange that ends with the last answer the program repeats. */
    private Optional<Completion> earlier(List<ChatMessage> said) {
        int answer = lastAnswer(said);
        if (answer < 1) {
            return Optional.empty();
        }
        var repeated = said.get(answer);
        if (lastQuestion(said) < answer) {
            return Optional.empty(); // nothing is asked after it: the answer is to be gone on with
        }
        return completions.withFingerprint(Fingerprints.of(said.subList(0, answer))).stream()
                .filter(known ->
                        known.answer().text().strip().equals(repeated.content().strip()))
                .filter(known -> wanted(known.answer().toolCalls()).equals(wanted(repeated.toolCalls())))
                .findFirst()
                .filter(known -> threads.isOpen(known.links().conversationId()));
    }

    // a call that came without an id was given one on its way out
    private static List<String> wanted(List<ToolCall> calls) {
        return calls.stream().map(call -> call.name() + " " + call.arguments()).toList();
    }

    private static Links links(Optional<Completion> earlier) {
        var before = earlier.map(Completion::links);
        return new Links(
                before.map(Links::conversationId).orElseGet(Identifiers::next),
                before.isEmpty(),
                before.map(Links::messageId).orElse(null),
                Identifiers.next(),
                Identifiers.next(),
                Identifiers.next(),
                null,
                null,
                null,
                null);
    }

    private static int lastAnswer(List<ChatMessage> said) {
        int at = said.size() - 1;
        while (at >= 0 && said.get(at).role() != Role.ASSISTANT) {
            at--;
        }
        return at;
    }

    private static int lastQuestion(List<ChatMessage> said) {
        for (int at = said.size() - 1; at >= 0; at--) {
            var message = said.get(at);
            if (message.role() == Role.TOOL || (message.role() == Role.USER && !message.isEmpty())) {
                return at;
            }
        }
        throw Problem.refused(LlmError.NOTHING_ASKED, "messages", "Nothing is asked: give a message of the user.");
    }

    private static void refuseForm(ProgramQuestion wanted, Provider provider) {
        var form = wanted.options()
                .get("response_format")
                .map(format -> format.path("type").asString(""))
                .orElse("text");
        if (provider == Provider.ANTHROPIC && !form.equals("text")) {
            throw Problem.refused(
                    LlmError.UNSUPPORTED_PARAMETER,
                    "response_format",
                    "Anthropic's models take no response_format. Ask for JSON in words, or by a tool.");
        }
    }
}
