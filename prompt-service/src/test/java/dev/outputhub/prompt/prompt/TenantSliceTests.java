package dev.outputhub.prompt.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.platform.test.service.Caller;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What another organisation has answers exactly like what is not there. */
class TenantSliceTests extends RunningPromptService {

    private final String absent = UUID.randomUUID().toString();

    @Test
    void aPrompt() {
        var foreign = prompt(word("secret"), "x");
        var uri = "/api/v1/prompts/";
        send(ACME_EDITOR, PUT, uri + foreign + "/labels/production", Map.of("version", 1), "*");
        for (var path : List.of(
                "",
                "/versions",
                "/versions/1",
                "/versions/production",
                "/versions/1/diff",
                "/versions/1/qa-activities")) {
            assertAlike(GET, uri, foreign, path, null);
        }
        assertAlike(PATCH, uri, foreign, "", Map.of("title", "mine"));
        assertAlike(PATCH, uri, foreign, "", Map.of("terms", Map.of("tags", List.of())));
        assertAlike(DELETE, uri, foreign, "", null);
        assertAlike(POST, uri, foreign, "/restore", null);
        assertAlike(POST, uri, foreign, "/versions", Map.of("template", "mine"));
        assertAlike(POST, uri, foreign, "/revert", Map.of("to", 1));
        assertAlike(POST, uri, foreign, "/render", Map.of());
        assertAlike(PUT, uri, foreign, "/labels/production", Map.of("version", 1));
        assertAlike(DELETE, uri, foreign, "/labels/production", null);
        assertAlike(PUT, uri, foreign, "/favourite", null);
        assertAlike(DELETE, uri, foreign, "/favourite", null);
        assertAlike(POST, uri, foreign, "/versions/1/qa-activities", Map.of("what", "x"));
        assertThat(read(ACME_EDITOR, uri + foreign).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void aSlug() {
        var slug = word("secret");
        prompt(slug, "x");
        assertThat(withoutTrace(text(get(GLOBEX_OWNER, "/api/v1/prompts/by-slug/" + slug)), slug))
                .isEqualTo(withoutTrace(text(get(GLOBEX_OWNER, "/api/v1/prompts/by-slug/" + absent)), absent));
        var own = send(GLOBEX_OWNER, POST, "/api/v1/prompts", Map.of("title", "t", "slug", slug, "template", "own"));
        assertThat(own).hasStatus(201);
        assertThat(read(GLOBEX_OWNER, "/api/v1/prompts/by-slug/" + slug)
                        .path("template")
                        .asString())
                .isEqualTo("own");
        assertThat(read(ACME_EDITOR, "/api/v1/prompts/by-slug/" + slug)
                        .path("template")
                        .asString())
                .isEqualTo("x");
    }

    @Test
    void aQaActivity() {
        var activity =
                created("/api/v1/prompts/" + prompt("t", "x") + "/versions/1/qa-activities", Map.of("what", "Secret"));
        var own = json(send(GLOBEX_OWNER, POST, "/api/v1/prompts", Map.of("title", "t", "template", "x")))
                .path("id")
                .asString();
        var uri = "/api/v1/prompts/" + own + "/versions/1/qa-activities/";
        assertAlike(GET, uri, activity, "", null);
        assertAlike(PATCH, uri, activity, "", Map.of("done", true));
        assertAlike(DELETE, uri, activity, "", null);
    }

    @Test
    void anAgent() {
        var foreign = created("/api/v1/agents", Map.of("name", "Secret", "instructions", "x"));
        var uri = "/api/v1/agents/";
        for (var path : List.of("", "/versions", "/versions/1", "/versions/1/diff?to=1", "/prompts")) {
            assertAlike(GET, uri, foreign, path, null);
        }
        assertAlike(PATCH, uri, foreign, "", Map.of("name", "mine"));
        assertAlike(DELETE, uri, foreign, "", null);
        assertAlike(POST, uri, foreign, "/restore", null);
        assertAlike(POST, uri, foreign, "/versions", Map.of("instructions", "y"));
        assertAlike(POST, uri, foreign, "/revert", Map.of("to", 1));
        assertAlike(PUT, uri, foreign, "/favourite", null);
        assertAlike(PUT, uri, foreign, "/prompts/" + prompt("t", "x"), null);
        assertAlike(DELETE, uri, foreign, "/prompts/" + UUID.randomUUID(), null);
    }

    @Test
    void aSnippet() {
        var foreign = created("/api/v1/snippets", Map.of("title", "Secret", "text", "x"));
        var uri = "/api/v1/snippets/";
        assertAlike(GET, uri, foreign, "", null);
        assertAlike(PATCH, uri, foreign, "", Map.of("title", "mine"));
        assertAlike(DELETE, uri, foreign, "", null);
        assertAlike(POST, uri, foreign, "/restore", null);
    }

    @Test
    void aTermAndItsVocabulary() {
        var foreign = term("tags", word("secret"));
        var uri = "/api/v1/vocabularies/tags/terms/";
        assertAlike(GET, uri, foreign, "", null);
        assertAlike(GET, uri, foreign, "?count=true", null);
        assertAlike(PATCH, uri, foreign, "", Map.of("name", "mine"));
        assertAlike(DELETE, uri, foreign, "", null);
        assertAlike(POST, uri, foreign, "/merge", Map.of("into", "x"));
        var key = word("secret");
        create("/api/v1/vocabularies", Map.of("name", key, "appliesTo", List.of("prompt")));
        assertAlike(GET, "/api/v1/vocabularies/", key, "", null);
        assertAlike(PATCH, "/api/v1/vocabularies/", key, "", Map.of("name", "x"));
        assertAlike(DELETE, "/api/v1/vocabularies/", key, "", null);
        assertAlike(GET, "/api/v1/vocabularies/", key, "/terms", null);
        assertAlike(POST, "/api/v1/vocabularies/", key, "/terms", Map.of("name", "x"));
    }

    @Test
    void whatOthersAskForById() {
        for (var uri : Map.of(
                        "/internal/prompts/", prompt("t", "x"),
                        "/internal/agents/", created("/api/v1/agents", Map.of("name", "x")))
                .entrySet()) {
            for (var id : List.of(uri.getValue(), absent)) {
                assertThat(mvc.get()
                                .uri(uri.getKey() + id)
                                .with(Caller.serviceFor(GLOBEX_OWNER))
                                .exchange())
                        .as(uri.getKey())
                        .hasStatus(404);
            }
        }
    }

    private void assertAlike(HttpMethod method, String start, String foreign, String end, Object body) {
        var first = send(GLOBEX_OWNER, method, start + foreign + end, body, "*");
        var second = send(GLOBEX_OWNER, method, start + absent + end, body, "*");
        assertThat(first.getResponse().getStatus()).as(method + " " + end).isEqualTo(404);
        assertThat(withoutTrace(text(first), foreign))
                .as(method + " " + end)
                .isEqualTo(withoutTrace(text(second), absent));
    }

    private static String withoutTrace(String problem, String id) {
        return problem.replace(id, "ID").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
