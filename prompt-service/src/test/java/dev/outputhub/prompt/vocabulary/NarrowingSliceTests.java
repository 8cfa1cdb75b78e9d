package dev.outputhub.prompt.vocabulary;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A vocabulary comes to hold one term where it held many. */
class NarrowingSliceTests extends RunningPromptService {

    private static final String VOCABULARIES = "/api/v1/vocabularies";

    @Test
    void isNarrowedToOneTermOnceNoRecordOfAnyServiceCarriesSeveral() {
        var uri = own("many", "prompt", "output");
        var key = keyOf(uri);
        var several = Map.of(key, List.of("Last by order", "First given"));
        var low = created(uri + "/terms", Map.of("name", "First by order", "position", 0));
        created(uri + "/terms", Map.of("name", "First given", "position", 1));
        var last = created(uri + "/terms", Map.of("name", "Last by order", "position", 2));
        var prompt = created("/api/v1/prompts", Map.of("title", "t", "template", "x", "terms", several));
        send(ACME_EDITOR, PATCH, "/api/v1/prompts/" + prompt, terms(key, "First given"), "*");
        send(ACME_EDITOR, PATCH, "/api/v1/prompts/" + prompt, terms(key, "First given", low, "Last by order"), "*");
        var other =
                created("/api/v1/prompts", Map.of("title", "t", "template", "x", "terms", Map.of(key, List.of(low))));
        assertThat(ids(read(ACME_VIEWER, "/api/v1/prompts?terms." + key + "=several")))
                .containsExactly(prompt);
        assertProblem(send(ACME_EDITOR, PATCH, uri, Map.of("cardinality", "one"), "*"), CONFLICT, "vocabulary-in-use");

        var lastOf = batch(key, "last", true);
        assertThat(lastOf.at("/counts/changed").asInt()).as("the preview").isEqualTo(1);
        var undo = batch(key, "last", false).path("undo").asString();
        assertThat(termsOf(prompt, key)).as("given last").containsExactly(last);
        assertThat(json(send(ACME_EDITOR, POST, "/api/v1/prompts/batch/" + undo + "/undo", null))
                        .at("/counts/changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(termsOf(prompt, key)).hasSize(3).contains(low);

        undo = batch(key, "first", false).path("undo").asString();
        assertThat(termsOf(prompt, key)).as("first by the order").containsExactly(low);
        assertThat(termsOf(other, key)).containsExactly(low);
        NEIGHBOURS.answer("/internal/term-counts/" + key + "/several", "{\"output\": 2}");
        assertProblem(send(ACME_EDITOR, PATCH, uri, Map.of("cardinality", "one"), "*"), CONFLICT, "vocabulary-in-use");
        NEIGHBOURS.answer("/internal/term-counts/" + key + "/several", "{}");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("cardinality", "one"), "*"))
                .hasStatusOk();

        assertProblem(
                send(ACME_EDITOR, POST, "/api/v1/prompts/batch/" + undo + "/undo", null),
                UNPROCESSABLE_CONTENT,
                "vocabulary-holds-one");
        send(ACME_EDITOR, PATCH, uri, Map.of("cardinality", "many"), "*");
        send(ACME_EDITOR, POST, "/api/v1/prompts/batch/" + undo + "/undo", null);
        assertThat(termsOf(prompt, key)).as("the way back was not lost").hasSize(3);
    }

    @Test
    void isNotNarrowedWhileAServiceCannotTell() {
        var uri = own("many", "prompt", "output");
        NEIGHBOURS.goAway();
        try {
            assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("cardinality", "one"), "*"))
                    .hasStatus(SERVICE_UNAVAILABLE);
        } finally {
            NEIGHBOURS.comeBack();
        }
    }

    @Test
    void keepingOneTermIsRefusedBesideOtherChangesAndForUnknownVocabularies() {
        var ids = List.of(UUID.randomUUID());
        assertProblem(
                send(
                        ACME_EDITOR,
                        POST,
                        "/api/v1/prompts/batch",
                        Map.of("ids", ids, "keepOneTerm", Map.of("no-such", "first"))),
                UNPROCESSABLE_CONTENT,
                "unknown-vocabulary");
        assertProblem(
                send(
                        ACME_EDITOR,
                        POST,
                        "/api/v1/prompts/batch",
                        Map.of("ids", ids, "keepOneTerm", Map.of("tags", "first"), "delete", true)),
                BAD_REQUEST,
                "validation-failed");
        assertThat(send(
                        ACME_EDITOR,
                        POST,
                        "/api/v1/prompts/batch",
                        Map.of("ids", ids, "keepOneTerm", Map.of("tags", "some"))))
                .hasStatus(BAD_REQUEST);
    }

    private JsonNode batch(String key, String kept, boolean dryRun) {
        return json(send(
                ACME_EDITOR,
                POST,
                "/api/v1/prompts/batch",
                Map.of(
                        "filter",
                        Map.of("terms", Map.of(key, "several")),
                        "keepOneTerm",
                        Map.of(key, kept),
                        "dryRun",
                        dryRun)));
    }

    private static Map<String, Object> terms(String key, String... terms) {
        return Map.of("terms", Map.of(key, List.of(terms)));
    }

    private List<String> termsOf(String prompt, String key) {
        return texts(
                read(ACME_VIEWER, "/api/v1/prompts/" + prompt).path("terms").path(key), "id");
    }

    private String own(String cardinality, String... appliesTo) {
        return VOCABULARIES + "/"
                + create(
                                VOCABULARIES,
                                Map.of(
                                        "name",
                                        word("own"),
                                        "cardinality",
                                        cardinality,
                                        "appliesTo",
                                        List.of(appliesTo)))
                        .path("key")
                        .asString();
    }

    private static String keyOf(String uri) {
        return uri.substring(VOCABULARIES.length() + 1);
    }
}
