package dev.outputhub.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.platform.test.contracts.InternalCaller;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service answers to others is what contracts/internal promises. */
class InternalContractTests extends RunningPromptService {

    private InternalCaller caller;

    @BeforeEach
    void callsForAnEditor() {
        caller = new InternalCaller(mvc, "prompt", ACME_EDITOR);
    }

    @Test
    void anAgentIsToldAsAgreed() {
        caller.get("GET /internal/agents/{id}", created("/api/v1/agents", Map.of("name", "Baker")));
    }

    @Test
    void aPromptIsToldAndFilledInAsAgreed() {
        var text = prompt("Polite reply", "{{ company }} answers {{ complaint }}");
        label(text);
        caller.get("GET /internal/prompts/{id}", text);
        assertThat(caller.post("POST /internal/prompts/{id}/render", text)
                        .path("text")
                        .asString())
                .isEqualTo("the bakery answers It is flat.");
        var chat = created(
                "/api/v1/prompts",
                Map.of(
                        "title",
                        "Talk",
                        "kind",
                        "chat",
                        "messages",
                        List.of(Map.of("role", "system", "content", "Answer as {{ company }} would.")),
                        "settings",
                        Map.of("maxTokens", 50)));
        label(chat);
        assertThat(caller.post("POST /internal/prompts/{id}/render", chat)
                        .at("/messages/0/content")
                        .asString())
                .isEqualTo("Answer as the bakery would.");
    }

    private void label(String prompt) {
        assertThat(send(ACME_OWNER, PUT, "/api/v1/prompts/" + prompt + "/labels/production", Map.of("version", 1), "*"))
                .hasStatus2xxSuccessful();
    }

    @Test
    void vocabulariesAreToldAsAgreed() {
        assertThat(caller.get("GET /internal/vocabularies")).isNotEmpty();
    }

    @Test
    void termsAreResolvedAsAgreed() {
        assertThat(caller.post("POST /internal/terms/resolve").path("terms")).hasSize(2);
    }

    @Test
    void importedPromptsAreTakenAndTakenBackAsAgreed() {
        assertThat(caller.post("POST /internal/imported-prompts")
                        .at("/items/0/result")
                        .asString())
                .isEqualTo("new");
        assertThat(caller.post("POST /internal/imported-prompts/undo")
                        .path("removed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void usesOfTermsAreToldAsAgreed() {
        var prompt = create(
                "/api/v1/prompts",
                Map.of(
                        "title",
                        "Tagged",
                        "template",
                        "x",
                        "terms",
                        Map.of("tags", List.of(term("tags", word("tag"))))));
        var terms = new InternalCaller(mvc, "terms", ACME_EDITOR);
        assertThat(terms.get("GET /internal/term-counts/{vocabulary}", "tags")
                        .path(prompt.at("/terms/tags/0/id").asString())
                        .asInt())
                .isEqualTo(1);
        assertThat(terms.get("GET /internal/term-counts/{vocabulary}/several", "tags")
                        .isObject())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /internal/prompts/{id}/render",
                "POST /internal/terms/resolve",
                "POST /internal/imported-prompts",
                "POST /internal/imported-prompts/undo"
            })
    void aFieldThatIsNotKnownIsRefusedByName(String endpoint) {
        caller.assertUnknownFieldsAreRefused(endpoint, UUID.randomUUID());
    }
}
