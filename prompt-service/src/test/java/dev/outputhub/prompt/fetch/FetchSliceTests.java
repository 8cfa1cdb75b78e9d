package dev.outputhub.prompt.fetch;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;

import dev.outputhub.platform.test.service.Caller;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        assertThat(get(ACME_VIEWER, BY_SLUG + slug)).hasStatus(NOT_FOUND);
        assertThat(read(ACME_VIEWER, BY_SLUG + other).path("template").asString())
                .isEqualTo("one");
    }

    @Test
    void otherServicesFindPromptAndVersionById() {
        publish("two");
        label("staging", 1);
        var id = prompt.substring("/api/v1/prompts/".length());
        assertThat(internal("/internal/prompts/" + id).path("currentVersion").asInt())
                .isEqualTo(2);
        for (var version : List.of("1", "label:staging")) {
            assertThat(internal("/internal/prompts/" + id + "/versions/" + version)
                            .path("template")
                            .asString())
                    .isEqualTo("one");
        }
        assertThat(internal("/internal/prompts/" + id + "/versions/latest")
                        .path("number")
                        .asInt())
                .isEqualTo(2);
        assertThat(get(ACME_EDITOR, "/internal/prompts/" + id)).hasStatus(403);
    }

    private JsonNode internal(String uri) {
        var answer = mvc.get().uri(uri).with(Caller.serviceFor(ACME_VIEWER)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return json(answer);
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

    private void publish(String template) {
        assertThat(send(ACME_EDITOR, POST, prompt + "/versions", Map.of("template", template)))
                .hasStatus(201);
    }

    private void label(String label, int version) {
        assertThat(send(ACME_EDITOR, PUT, prompt + "/labels/" + label, Map.of("version", version), "*"))
                .hasStatusOk();
    }
}
