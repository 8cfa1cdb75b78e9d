package dev.outputhub.llm.completion;

import dev.outputhub.llm.completion.Completion.Answer;
import dev.outputhub.llm.completion.Completion.Failure;
import dev.outputhub.llm.completion.Completion.Links;
import dev.outputhub.llm.completion.Completion.Preamble;
import dev.outputhub.llm.completion.Completion.Question;
import dev.outputhub.llm.completion.Completion.Timings;
import dev.outputhub.llm.completion.Completion.Usage;
import dev.outputhub.llm.cost.Cost;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.Settings;
import dev.outputhub.llm.provider.ToolCall;
import dev.outputhub.platform.test.contracts.EventContracts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompletionEventsContractTests {

    private static final Instant ASKED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-03-01T10:00:02.400Z");
    private static final String SKY = "Why is the sky blue?";

    @Test
    void requestedIsPublishedAsAgreed() {
        var event = CompletionEvents.requested(begun());
        EventContracts.assertPublished(CompletionEvents.REQUESTS, event.type(), event.data());
    }

    @Test
    void startedIsPublishedAsAgreed() {
        var event = CompletionEvents.started(begun(), Instant.parse("2026-03-01T10:00:00.250Z"));
        EventContracts.assertPublished(CompletionEvents.TOPIC, event.type(), event.data());
    }

    @Test
    void completedIsPublishedAsAgreed() {
        var links = new Links(id(2), false, id(8), id(3), id(4), id(5), id(7), 3, null, null);
        var answer = new Answer(
                "Because short waves scatter more.",
                "Rayleigh scattering comes to mind.",
                List.of(new ToolCall("call_1", "look_up", "{\"word\": \"scattering\"}")),
                "stop",
                new Usage(12, 7),
                Cost.of(new BigDecimal("0.0125")),
                null,
                new Timings(310L, 1240L),
                null);
        var event = CompletionEvents.completed(
                completion(CompletionState.COMPLETED, links, answer, told()),
                Instant.parse("2026-03-01T10:00:01.500Z"));
        EventContracts.assertPublished(CompletionEvents.TOPIC, event.type(), event.data());
    }

    @Test
    void failedIsPublishedAsAgreed() {
        var error =
                new Failure("provider-rate-limited", "The provider limits the rate of requests: Rate limit reached.");
        var answer = new Answer("", "", List.of(), null, null, null, null, new Timings(null, 2100L), error);
        var event = CompletionEvents.failed(completion(CompletionState.FAILED, links(), answer), error, ENDED);
        EventContracts.assertPublished(CompletionEvents.TOPIC, event.type(), event.data());
    }

    @Test
    void cancelledIsPublishedAsAgreed() {
        var answer = new Answer("Because short", "", List.of(), null, null, null, null, Timings.NONE, null);
        var event = CompletionEvents.cancelled(completion(CompletionState.CANCELLED, links(), answer), ENDED);
        EventContracts.assertPublished(CompletionEvents.TOPIC, event.type(), event.data());
    }

    private static Completion begun() {
        return completion(CompletionState.QUEUED, links(), Answer.NONE);
    }

    private static Links links() {
        return new Links(id(2), true, null, id(3), id(4), id(5), null, null, null, null);
    }

    private static Preamble told() {
        return new Preamble(id(9), ChatMessage.Role.SYSTEM, "Answer in one sentence.");
    }

    private static Completion completion(CompletionState state, Links links, Answer answer, Preamble... told) {
        var question = new Question(SKY, List.of(told), SKY, List.of(ChatMessage.user(SKY)), Settings.NONE, true);
        return new Completion(
                id(1),
                state,
                id(6),
                Provider.OPENAI,
                "gpt-4o-mini",
                links,
                question,
                answer,
                false,
                1,
                ASKED,
                UUID.fromString("0198c0de-0000-7000-8000-0000000000a3"),
                null);
    }

    private static UUID id(int number) {
        return UUID.fromString("0198c0de-0000-7000-8000-0000000c000" + number);
    }
}
