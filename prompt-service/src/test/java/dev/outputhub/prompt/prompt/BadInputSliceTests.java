package dev.outputhub.prompt.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent: it is the sender who is told, and never a fault of ours. */
class BadInputSliceTests extends RunningPromptService {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{}",
                "{\"title\": null, \"template\": \"x\"}",
                "{\"title\": [], \"template\": \"x\"}",
                "{\"title\": \"t\", \"template\": {\"a\": 1}}",
                "{\"title\": \"t\"}",
                "{\"title\": \"t\", \"kind\": \"poem\", \"template\": \"x\"}",
                "{\"title\": \"a\\u0000b\", \"template\": \"x\"}",
                "{\"title\": \"t\", \"template\": \"a\\u0000b\"}",
                "{\"title\": \"t\", \"template\": \"x\", \"settings\": {\"a\": \"\\u0000\"}}",
                "{\"title\": \"t\", \"template\": \"x\", \"settings\": []}",
                "{\"title\": \"t\", \"template\": \"x\", \"messages\": [null]}",
                "{\"title\": \"t\", \"messages\": [null]}",
                "{\"title\": \"t\", \"messages\": [{\"role\": \"king\", \"content\": \"x\"}]}",
                "{\"title\": \"t\", \"messages\": [{\"role\": \"user\"}]}",
                "{\"title\": \"t\", \"template\": \"{{a}}\", \"variables\": [null]}",
                "{\"title\": \"t\", \"template\": \"x\", \"variables\": [{\"name\": \"a\\u0000\"}]}",
                "{\"title\": \"t\", \"template\": \"x\", \"variables\": [{\"name\": \"a\", \"default\": \"\\u0000\"}]}",
                "{\"title\": \"t\", \"template\": \"x\", \"variables\": [{\"name\": \"a\", \"type\": \"json\", \"default\": {\"b\": [\"\\u0000\"]}}]}",
                "{\"title\": \"t\", \"template\": \"x\", \"terms\": {\"tags\": [null]}}",
                "{\"title\": \"t\", \"template\": \"{{a}}\", \"variables\": [{\"name\": \"a\", \"type\": \"colour\"}]}",
                "{\"title\": \"t\", \"template\": \"{{a}}\", \"variables\": [{\"name\": \"a\", \"default\": {\"b\": []}}]}",
                "{\"title\": \"t\", \"template\": \"{{a}}\", \"variables\": [{\"name\": \"\"}]}",
                "{\"title\": \"t\", \"template\": \"x\", \"terms\": []}",
                "{\"title\": \"t\", \"template\": \"x\", \"terms\": {\"tags\": [[\"x\"]]}}",
                "{\"title\": \"t\", \"template\": \"x\", \"terms\": {\"tags\": [{\"id\": {}}]}}",
                "{\"title\": \"t\", \"template\": \"x\", \"terms\": {\"tags\": [\"\\u0000\"]}, \"createMissingTerms\": true}",
                "{\"title\": \"t\", \"template\": \"x\", \"terms\": {\"nowhere\": \"x\"}}",
                "{\"title\": \"t\", \"template\": \"x\", \"snippetIds\": [null]}",
                "{\"title\": \"t\", \"template\": \"x\", \"snippetIds\": [\"x\"]}"
            })
    void aPromptThatIsNone(String body) {
        assertRefused(send(ACME_EDITOR, POST, "/api/v1/prompts", body), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "3",
                "{\"title\": null}",
                "{\"title\": {}}",
                "{\"slug\": null}",
                "{\"engineered\": \"very\"}",
                "{\"notes\": \"a\\u0000b\"}",
                "{\"terms\": \"tags\"}",
                "{\"terms\": {\"tags\": 3}}",
                "{\"terms\": {\"development-stages\": [\"iteration\", \"automation\"]}}",
                "{\"snippetIds\": {}}",
                "{\"snippetIds\": [3]}",
                "{\"snippetIds\": [null]}",
                "{\"terms\": {\"tags\": [null]}}"
            })
    void aChangeThatIsNone(String body) {
        assertRefused(send(ACME_EDITOR, PATCH, "/api/v1/prompts/" + prompt(word("t"), "x"), body, "*"), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"a\", \"configuration\": {\"\\u0000\": 1}}",
                "{\"name\": \"a\", \"configuration\": \"x\"}",
                "{\"name\": \"a\", \"link\": \"ftp://example.test\"}",
                "{\"name\": \"a\", \"promptIds\": [null]}",
                "{\"name\": \"a\", \"promptIds\": [\"0198c0de-0000-7000-8000-000000000000\"]}",
                "{\"name\": \"a\", \"terms\": {\"development-stages\": \"iteration\"}}"
            })
    void anAgentThatIsNone(String body) {
        assertRefused(send(ACME_EDITOR, POST, "/api/v1/agents", body), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[null]",
                "{\"ids\": [null], \"set\": {}}",
                "{\"filter\": null}",
                "{\"filter\": {\"limit\": null}}",
                "{\"filter\": {\"sort\": null}}",
                "{\"filter\": {\"title\": null}}",
                "{\"ids\": [], \"addTerms\": {\"tags\": [null]}}",
                "{\"ids\": [], \"removeTerms\": {\"tags\": [null]}}"
            })
    void aBatchThatIsNone(String body) {
        assertRefused(send(ACME_EDITOR, POST, "/api/v1/prompts/batch", body), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"appliesTo\": [null]}", "{\"appliesTo\": [[]]}", "{\"appliesTo\": [3]}"})
    void aVocabularyThatIsNone(String body) {
        assertRefused(send(ACME_EDITOR, PATCH, "/api/v1/vocabularies/use-cases", body, "*"), body);
    }

    @Test
    void textThatNoDatabaseHolds() {
        var nul = "a\u0000b";
        for (var uri : List.of(
                "/api/v1/prompts?title={x}",
                "/api/v1/prompts?q={x}",
                "/api/v1/prompts?label={x}",
                "/api/v1/prompts?terms.tags={x}",
                "/api/v1/agents?platform={x}",
                "/api/v1/agents?q={x}",
                "/api/v1/snippets?q={x}",
                "/api/v1/vocabularies?q={x}",
                "/api/v1/vocabularies/tags/terms?q={x}",
                "/api/v1/vocabularies/tags/terms?attributes.a={x}",
                "/api/v1/search-hits?q={x}",
                "/api/v1/prompts/by-slug/x?label={x}")) {
            var status = get(ACME_VIEWER, uri, nul).getResponse().getStatus();
            assertThat(status).as(uri).isIn(200, 400, 404);
        }
    }

    @Test
    void idsAndNumbersThatAreNone() {
        var prompt = "/api/v1/prompts/" + prompt(word("t"), "x");
        for (var uri : List.of(
                "/api/v1/prompts/x",
                "/api/v1/agents/x",
                "/api/v1/snippets/x",
                "/api/v1/vocabularies/tags/terms/x",
                prompt + "/versions/99999999999999999999",
                prompt + "/versions/0",
                prompt + "/versions/1/qa-activities/x",
                prompt + "/versions/1/diff?to=99999999999999999999")) {
            assertThat(get(ACME_VIEWER, uri)).as(uri).hasStatus(404);
        }
        assertThat(send(ACME_EDITOR, PATCH, prompt, "{}", "nonsense")
                        .getResponse()
                        .getStatus())
                .isIn(400, 412);
    }

    private static void assertRefused(MvcTestResult answer, String body) {
        assertThat(answer.getResponse().getStatus())
                .as(body + " -> " + text(answer))
                .isIn(400, 422);
        assertThat(json(answer).path("code").asString()).as(body).isNotBlank();
    }
}
