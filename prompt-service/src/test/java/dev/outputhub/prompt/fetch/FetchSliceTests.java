package dev.outputhub.prompt.fetch;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.platform.test.service.Caller;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class FetchSliceTests extends RunningPromptService {

    private static final String BY_SLUG = "/api/v1/prompts/by-slug/";

    private String slug;
    private String prompt;

    @BeforeEach
    void aPrompt() {
        slug = word("fetched");
        prompt = "/api/v1/prompts/" + prompt(slug, "one");
    }

    @Test
    void answersWithProductionOrElseTheNewest() {
        assertThat(read(ACME_VIEWER, BY_SLUG + slug).path("label").asString()).isEqualTo("latest");
        publish("two");
        assertThat(fetched("")).isEqualTo("two");
        label("production", 1);
        assertThat(fetched("")).isEqualTo("one");
        assertThat(fetched("?label=latest")).isEqualTo("two");
        assertThat(fetched("?label=production")).isEqualTo("one");
        label("production", 2);
        assertThat(fetched("")).isEqualTo("two");
        assertThat(get(ACME_VIEWER, BY_SLUG + slug + "?label=staging")).hasStatus(NOT_FOUND);
        assertThat(get(ACME_VIEWER, BY_SLUG + "nowhere")).hasStatus(NOT_FOUND);
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        var first = get(ACME_VIEWER, BY_SLUG + slug);
        assertThat(first).hasHeader("Cache-Control", "no-cache, private");
        var etag = first.getResponse().getHeader("ETag");
        var second = fetch(etag);
        assertThat(second)
                .hasStatus(NOT_MODIFIED)
                .hasHeader("ETag", etag)
                .hasHeader("Cache-Control", "no-cache, private");
        assertThat(text(second)).isEmpty();
        publish("two");
        assertThat(fetch(etag)).hasStatusOk();
    }

    @Test
    void everyChangeCountsAtOnce() {
        assertThat(fetched("")).isEqualTo("one");
        send(ACME_EDITOR, PATCH, prompt, Map.of("title", "Renamed"), "*");
        assertThat(read(ACME_VIEWER, BY_SLUG + slug).path("title").asString()).isEqualTo("Renamed");
        send(ACME_EDITOR, DELETE, prompt, null, "*");
        assertThat(get(ACME_VIEWER, BY_SLUG + slug)).hasStatus(NOT_FOUND);
        send(ACME_EDITOR, POST, prompt + "/restore", null);
        assertThat(fetched("")).isEqualTo("one");
        var other = word("other");
        send(ACME_EDITOR, PATCH, prompt, Map.of("slug", other), "*");
        assertThat(read(ACME_VIEWER, BY_SLUG + other).path("template").asString())
                .isEqualTo("one");
    }

    /** The gateway reads it under this name and answers from memory while it stays. */
    @Test
    void everyChangeEndsTheEpochThatTheGatewayAsksFor(@Autowired StringRedisTemplate redis) {
        var epoch = "prompt:epoch:" + ACME_EDITOR.organizationId();
        publish("two");
        var before = redis.opsForValue().get(epoch);
        label("production", 1);
        assertThat(redis.opsForValue().get(epoch)).isNotNull().isNotEqualTo(before);
    }

    @Test
    void anAddressLeadsToItsPromptForEverAndToNoOther() {
        send(ACME_EDITOR, PATCH, prompt, Map.of("slug", word("renamed")), "*");
        assertThat(fetched("")).isEqualTo("one");
        var namesake = read(ACME_EDITOR, "/api/v1/prompts/" + prompt(slug, "another"));
        assertThat(namesake.path("slug").asString()).isNotEqualTo(slug);
        assertThat(fetched("")).isEqualTo("one");
        assertThat(send(
                        ACME_EDITOR,
                        PATCH,
                        "/api/v1/prompts/" + namesake.path("id").asString(),
                        Map.of("slug", slug),
                        "*"))
                .hasStatus(CONFLICT);
    }

    @Test
    void otherServicesFindAPromptById() {
        publish("two");
        var answer =
                mvc.get().uri(internal()).with(Caller.serviceFor(ACME_VIEWER)).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(json(answer).path("currentVersion").asInt()).isEqualTo(2);
        assertThat(get(ACME_EDITOR, internal())).hasStatus(403);
    }

    @Test
    void otherServicesHaveItsVersionsRenderedByNumberAndByLabel() {
        publish("Dear {{name}}, {{count}}");
        label("staging", 1);
        assertThat(rendered(Map.of("version", "1")).path("text").asString()).isEqualTo("one");
        assertThat(rendered(Map.of("version", "label:staging")).path("number").asInt())
                .isEqualTo(1);
        var newest = rendered(Map.of("variables", Map.of("name", "Ada", "count", 7)));
        assertThat(newest.path("text").asString()).isEqualTo("Dear Ada, 7");
        assertThat(newest.path("number").asInt()).isEqualTo(2);
    }

    @Test
    void otherServicesAreToldWhichVariablesAreWrong() {
        publish("{{name}} {{count}}", Map.of("name", "count", "type", "integer", "required", true));
        var refused = mvc.post()
                .uri(internal() + "/render")
                .with(Caller.serviceFor(ACME_VIEWER))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"variables\": {\"count\": \"abc\"}}")
                .exchange();
        assertProblem(refused, UNPROCESSABLE_CONTENT, "variables-missing");
        assertThat(texts(json(refused).path("errors"), "field")).containsExactly("variables.name", "variables.count");
    }

    private String internal() {
        return prompt.replace("/api/v1", "/internal");
    }

    private JsonNode rendered(Map<String, ?> request) {
        return asService(ACME_VIEWER, internal() + "/render", request);
    }

    private MvcTestResult fetch(String etag) {
        return mvc.get()
                .uri(BY_SLUG + slug)
                .with(Caller.as(ACME_VIEWER))
                .header("If-None-Match", etag)
                .exchange();
    }

    private String fetched(String query) {
        return read(ACME_VIEWER, BY_SLUG + slug + query).path("template").asString();
    }

    private void publish(String template, Map<?, ?>... variables) {
        assertThat(send(
                        ACME_EDITOR,
                        POST,
                        prompt + "/versions",
                        Map.of("template", template, "variables", List.of(variables))))
                .hasStatus(201);
    }

    private void label(String label, int version) {
        assertThat(send(ACME_EDITOR, PUT, prompt + "/labels/" + label, Map.of("version", version), "*"))
                .hasStatusOk();
    }
}
