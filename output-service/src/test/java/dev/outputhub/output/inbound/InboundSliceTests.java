package dev.outputhub.output.inbound;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.contracts.TestEvent;
import dev.outputhub.platform.test.service.Caller;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

class InboundSliceTests extends RunningOutputService {

    @Autowired
    private CompletionListener completions;

    @Autowired
    private PromptListener prompts;

    @Autowired
    private ConversationListener conversations;

    @Test
    void anAnswerIsKeptUnderTheIdItWasPromised() {
        var id = UUID.randomUUID();
        completions.receive(
                completed(id, "# Clocks\n\nThey tick.", "model-" + id).received());
        var output = read(ACME_VIEWER, "/api/v1/outputs/" + id);
        assertThat(output.path("title").asString()).isEqualTo("Clocks");
        assertThat(output.path("source").asString()).isEqualTo("completion");
        assertThat(output.path("date").asString()).isEqualTo("2026-03-01");
        assertThat(output.path("terms").path("llms").path("name").asString()).isEqualTo("model-" + id);
        assertThat(output.path("createdBy").asString())
                .isEqualTo(ACME_EDITOR.id().toString());
    }

    @Test
    void anAnswerThatIsToldTwiceIsKeptOnce() {
        var event = completed(UUID.randomUUID(), "once", "model");
        completions.receive(event.received());
        completions.receive(event.received());
        completions.receive(completed(event.subject(), "once", "model").received());
        assertThat(read(ACME_VIEWER, "/api/v1/outputs/" + event.subject())
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anAnswerIsKeptWhileNobodyKnowsItsModelAndGetsItLater() {
        var model = "new-model-" + UUID.randomUUID();
        var early = UUID.randomUUID();
        // its vocabularies are known, whichever test comes first
        capture(ACME_EDITOR, Map.of("content", "x", "model", "known"));
        NEIGHBOURS.goAway();
        try {
            completions.receive(completed(early, "kept", model).received());
        } finally {
            NEIGHBOURS.comeBack();
        }
        assertThat(read(ACME_VIEWER, "/api/v1/outputs/" + early)
                        .path("terms")
                        .path("llms")
                        .isNull())
                .isTrue();
        completions.receive(completed(UUID.randomUUID(), "another", model).received());
        assertThat(read(ACME_VIEWER, "/api/v1/outputs/" + early)
                        .path("terms")
                        .path("llms")
                        .path("name")
                        .asString())
                .isEqualTo(model);
    }

    @Test
    void anEmptyAnswerIsNoOutput() {
        var id = UUID.randomUUID();
        completions.receive(completed(id, " ", "model").received());
        assertThat(get(ACME_VIEWER, "/api/v1/outputs/" + id)).hasStatus(404);
    }

    @Test
    void listsShowWhatBecameOfAPrompt() {
        var prompt = NEIGHBOURS.records().prompt("before", 1);
        var uri = "/api/v1/outputs/"
                + capture(ACME_EDITOR, Map.of("content", "x", "promptId", prompt))
                        .path("id")
                        .asString()
                + "?include=prompt";
        tellPrompt("PromptUpdated", prompt, "after", false);
        assertThat(read(ACME_VIEWER, uri).path("prompt").path("title").asString())
                .isEqualTo("after");
        tellPrompt("PromptDeleted", prompt, "after", true);
        assertThat(read(ACME_VIEWER, uri).path("prompt").path("deleted").asBoolean())
                .isTrue();
    }

    @Test
    void theNewestVersionOfAPromptIsTheOneThatIsPointedTo() {
        var prompt = NEIGHBOURS.records().prompt("before", 1);
        capture(ACME_EDITOR, Map.of("content", "x", "promptId", prompt));
        prompts.receive(TestEvent.of(
                        PromptListener.TOPIC,
                        "PromptVersionCreated",
                        prompt,
                        ACME_EDITOR,
                        JSON.writeValueAsString(Map.of("promptId", prompt, "number", 2)))
                .received());
        assertThat(capture(ACME_EDITOR, Map.of("content", "x", "promptId", prompt))
                        .path("promptVersion")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void listsShowWhatBecameOfAConversation() {
        var conversation = UUID.randomUUID();
        conversations.receive(TestEvent.of(
                        ConversationListener.TOPIC,
                        "ConversationCreated",
                        conversation,
                        ACME_EDITOR,
                        JSON.writeValueAsString(Map.of("id", conversation, "title", "Talk")))
                .received());
        var uri = "/api/v1/outputs/"
                + capture(ACME_EDITOR, Map.of("content", "x", "conversationId", conversation))
                        .path("id")
                        .asString()
                + "?include=conversation";
        assertThat(read(ACME_VIEWER, uri).path("conversation").path("title").asString())
                .isEqualTo("Talk");
        conversations.receive(TestEvent.of(
                        ConversationListener.TOPIC,
                        "ConversationDeleted",
                        conversation,
                        ACME_EDITOR,
                        JSON.writeValueAsString(Map.of("id", conversation)))
                .received());
        assertThat(read(ACME_VIEWER, uri).path("conversation").path("deleted").asBoolean())
                .isTrue();
    }

    @Test
    void theFilesOfAConversationGoWhenItIsGoneForGood() {
        var conversation = UUID.randomUUID();
        var file = UUID.randomUUID();
        mvc.put()
                .uri("/internal/files/" + file + "?name=a.txt&importId=" + UUID.randomUUID()
                        + "&recordKind=message&recordId=" + UUID.randomUUID() + "&conversationId=" + conversation)
                .with(Caller.serviceFor(ACME_EDITOR))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content("text".getBytes(StandardCharsets.UTF_8))
                .exchange();
        for (boolean forGood : new boolean[] {false, true}) {
            conversations.receive(TestEvent.of(
                            ConversationListener.TOPIC,
                            "ConversationDeleted",
                            conversation,
                            ACME_EDITOR,
                            JSON.writeValueAsString(Map.of("id", conversation, "forGood", forGood)))
                    .received());
            assertThat(get(ACME_VIEWER, "/api/v1/files/" + file))
                    .hasStatus(forGood ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        }
    }

    @Test
    void whatPointsToAMergedConversationFollowsItAndGoesBack() {
        var into = NEIGHBOURS.records().conversation("one");
        var from = NEIGHBOURS.records().conversation("other");
        var its = NEIGHBOURS.records().message(from);
        var saved = capture(ACME_EDITOR, Map.of("content", "x", "conversationId", from, "messageId", its))
                .path("id")
                .asString();
        var whole = capture(ACME_EDITOR, Map.of("content", "y", "conversationId", from))
                .path("id")
                .asString();
        var file = fileOf(from, its);
        var merge = UUID.randomUUID();
        var copy = UUID.randomUUID();
        tellMerge("ConversationMerged", merge, into, from, its, copy);
        assertThat(place(saved)).containsExactly(into.toString(), copy.toString());
        assertThat(place(whole)).containsExactly(into.toString(), "");
        // for good, and the copy still has its file
        tellGone(from);
        assertThat(get(ACME_VIEWER, "/api/v1/files/" + file)).hasStatus(HttpStatus.OK);

        var later = capture(ACME_EDITOR, Map.of("content", "z", "conversationId", into, "messageId", copy))
                .path("id")
                .asString();
        tellMerge("ConversationMergeUndone", merge, into, from, copy, its);
        for (var output : new String[] {saved, later}) {
            assertThat(place(output)).containsExactly(from.toString(), its.toString());
        }
        assertThat(place(whole)).containsExactly(from.toString(), "");
    }

    @Test
    void whatWasPointedElsewhereSinceAMergeStaysThere() {
        var into = NEIGHBOURS.records().conversation("one");
        var from = NEIGHBOURS.records().conversation("other");
        var third = NEIGHBOURS.records().conversation("third");
        var output = capture(ACME_EDITOR, Map.of("content", "x", "conversationId", from));
        var id = output.path("id").asString();
        var merge = UUID.randomUUID();
        tellMerge("ConversationMerged", merge, into, from, UUID.randomUUID(), UUID.randomUUID());
        assertThat(send(ACME_EDITOR, HttpMethod.PATCH, "/api/v1/outputs/" + id, Map.of("conversationId", third), "*"))
                .hasStatusOk();
        tellMerge("ConversationMergeUndone", merge, into, from, UUID.randomUUID(), UUID.randomUUID());
        assertThat(place(id)).containsExactly(third.toString(), "");
    }

    private List<String> place(String output) {
        var found = read(ACME_VIEWER, "/api/v1/outputs/" + output);
        return List.of(
                found.path("conversationId").asString(), found.path("messageId").asString(""));
    }

    private UUID fileOf(UUID conversation, UUID message) {
        var file = UUID.randomUUID();
        mvc.put()
                .uri("/internal/files/" + file + "?name=a.txt&importId=" + UUID.randomUUID()
                        + "&recordKind=message&recordId=" + message + "&conversationId=" + conversation)
                .with(Caller.serviceFor(ACME_EDITOR))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content("text".getBytes(StandardCharsets.UTF_8))
                .exchange();
        return file;
    }

    private void tellMerge(String type, UUID merge, UUID into, UUID from, UUID message, UUID place) {
        var data = Map.<String, Object>of(
                "id",
                into,
                "fromId",
                from,
                "mergeId",
                merge,
                "messages",
                List.of(Map.of("from", message, "to", place)));
        tell(type, into, data);
    }

    private void tellGone(UUID conversation) {
        tell("ConversationDeleted", conversation, Map.<String, Object>of("id", conversation, "forGood", true));
    }

    private void tell(String type, UUID id, Map<String, Object> data) {
        conversations.receive(
                TestEvent.of(ConversationListener.TOPIC, type, id, ACME_EDITOR, JSON.writeValueAsString(data))
                        .received());
    }

    private void tellPrompt(String type, UUID id, String title, boolean deleted) {
        var data =
                Map.of("id", id, "title", title, "slug", "s", "kind", "text", "currentVersion", 1, "deleted", deleted);
        prompts.receive(TestEvent.of(PromptListener.TOPIC, type, id, ACME_EDITOR, JSON.writeValueAsString(data))
                .received());
    }

    private static TestEvent completed(UUID outputId, String text, String model) {
        var data = new HashMap<String, Object>();
        data.put("completionId", UUID.randomUUID());
        data.put("outputId", outputId);
        data.put("text", text);
        data.put("model", model);
        data.put("completedAt", "2026-03-01T10:00:00Z");
        return TestEvent.of(
                CompletionListener.TOPIC, "CompletionCompleted", outputId, ACME_EDITOR, JSON.writeValueAsString(data));
    }
}
