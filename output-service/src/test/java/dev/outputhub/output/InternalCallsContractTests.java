package dev.outputhub.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.contracts.InternalContract;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What this service asks of others, and understands of their answers, is what contracts/internal promises. */
class InternalCallsContractTests extends RunningOutputService {

    @AfterEach
    void nothingWasSentOrAnsweredOtherwise() {
        assertThat(NEIGHBOURS.calls().broken()).isEmpty();
    }

    @Test
    void recordsItHasNotHeardOfAreAskedForAsAgreed() {
        NEIGHBOURS.records().examples();
        var prompt = example("prompt", "GET /internal/prompts/{id}");
        var agent = example("prompt", "GET /internal/agents/{id}");
        var conversation = example("conversation", "GET /internal/conversations/{id}");
        var message = example("conversation", "GET /internal/messages/{id}");
        var output = capture(
                ACME_EDITOR,
                Map.of("content", "x", "promptId", id(prompt), "agentId", id(agent), "messageId", id(message)));
        assertThat(output.path("promptVersion")).isEqualTo(prompt.path("currentVersion"));
        assertThat(output.path("conversationId")).isEqualTo(message.path("conversationId"));
        var shown = read(ACME_EDITOR, "/api/v1/outputs/{id}?include=prompt,agent,conversation", id(output));
        assertThat(shown.at("/prompt/title")).isEqualTo(prompt.path("title"));
        assertThat(shown.at("/agent/title")).isEqualTo(agent.path("name"));
        assertThat(shown.at("/conversation/title")).isEqualTo(conversation.path("title"));
    }

    @Test
    void whoIsToReviewIsAskedForAsAgreed() {
        var output = capture(ACME_EDITOR, Map.of("content", "x", "assigneeId", ACME_REVIEWER.id()));
        var shown = read(ACME_EDITOR, "/api/v1/outputs/{id}?include=assignee", id(output));
        assertThat(shown.at("/assignee/title").asString()).isEqualTo(ACME_REVIEWER.email());
    }

    @Test
    void termsItHasNotHeardOfAreAskedForAsAgreed() {
        var name = "new " + UUID.randomUUID();
        var output = capture(
                ACME_EDITOR,
                Map.of("content", "x", "terms", Map.of("tags", List.of(name)), "createMissingTerms", true));
        assertThat(output.at("/terms/tags/0/name").asString()).isEqualTo(name);
        assertThat(NEIGHBOURS.calls().requests("POST /internal/terms/resolve"))
                .anySatisfy(question ->
                        assertThat(question.at("/values/0").asString()).isEqualTo(name));
    }

    private static JsonNode example(String owner, String endpoint) {
        return JSON.readTree(InternalContract.of(owner, endpoint).answer());
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
