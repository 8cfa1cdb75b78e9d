package dev.outputhub.prompt.vocabulary;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularySliceTests extends RunningPromptService {

    private static final String VOCABULARIES = "/api/v1/vocabularies";

    @Test
    void everyOrganisationStartsWithTheBuiltInOnes() {
        var tags = read(ACME_VIEWER, VOCABULARIES + "/tags");
        assertThat(tags.path("system").asBoolean()).isTrue();
        assertThat(tags.path("hierarchical").asBoolean()).isTrue();
        assertThat(tags.path("appliesTo").size()).isEqualTo(4);
        var levels = read(ACME_VIEWER, VOCABULARIES + "/accuracy-levels/terms");
        assertThat(texts(levels.path("items"), "slug"))
                .containsExactly(
                        "highly-accurate", "mostly-accurate", "partially-accurate", "minimally-accurate", "inaccurate");
    }

    @Test
    void listsWhatAppliesToAKindOfRecord() {
        assertThat(texts(
                        read(ACME_VIEWER, VOCABULARIES + "?appliesTo=prompt&limit=200")
                                .path("items"),
                        "key"))
                .contains("tags", "development-stages")
                .doesNotContain("review-status");
        assertThat(texts(read(ACME_VIEWER, VOCABULARIES + "?q=sensitiv").path("items"), "key"))
                .containsExactly("data-sensitivity");
        assertThat(get(ACME_VIEWER, VOCABULARIES + "?colour=red")).hasStatus(BAD_REQUEST);
    }

    @Test
    void makesOneOfItsOwn() {
        var name = word("Clients ");
        var made = send(
                ACME_EDITOR,
                POST,
                VOCABULARIES,
                Map.of("name", name, "appliesTo", List.of("prompt", "output", "prompt")));
        var vocabulary = json(made);
        var key = vocabulary.path("key").asString();
        assertThat(key).isEqualTo(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        assertThat(made).hasHeader("Location", VOCABULARIES + "/" + key).hasHeader("ETag", "\"1\"");
        assertThat(vocabulary.path("cardinality").asString()).isEqualTo("many");
        assertThat(vocabulary.path("system").asBoolean()).isFalse();
        assertThat(vocabulary.path("appliesTo").size()).isEqualTo(2);
        assertProblem(
                send(ACME_EDITOR, POST, VOCABULARIES, Map.of("name", name, "appliesTo", List.of("prompt"))),
                CONFLICT,
                "vocabulary-key-taken");
        assertProblem(
                send(
                        ACME_EDITOR,
                        POST,
                        VOCABULARIES,
                        Map.of("name", name.replace("Clients", "Cli\u200bents\u00a0"), "appliesTo", List.of("prompt"))),
                CONFLICT,
                "vocabulary-key-taken");
        var id = created(
                "/api/v1/prompts",
                Map.of(
                        "title",
                        "For a client",
                        "template",
                        "x",
                        "terms",
                        Map.of(key, List.of("Initech")),
                        "createMissingTerms",
                        true));
        assertThat(ids(read(ACME_VIEWER, "/api/v1/prompts?terms." + key + "=initech")))
                .containsExactly(id);
        assertThat(read(ACME_VIEWER, VOCABULARIES + "/" + key).path("terms").asInt())
                .isEqualTo(1);
    }

    @Test
    void aRequiredOneIsAskedForWhereAPersonMakesARecord() {
        var uri = own("many", "prompt");
        var key = keyOf(uri);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("required", true), "\"1\""))
                .hasStatusOk();
        try {
            var prompt = Map.of("title", "Without", "template", "x");
            assertProblem(send(ACME_EDITOR, POST, "/api/v1/prompts", prompt), UNPROCESSABLE_CONTENT, "refused");
            var id = created(
                    "/api/v1/prompts",
                    Map.of(
                            "title",
                            "With",
                            "template",
                            "x",
                            "terms",
                            Map.of(key, List.of("One")),
                            "createMissingTerms",
                            true));
            var without = Map.of("terms", Map.of(key, List.of()));
            assertProblem(
                    send(ACME_EDITOR, PATCH, "/api/v1/prompts/" + id, without, "\"1\""),
                    UNPROCESSABLE_CONTENT,
                    "refused");
        } finally {
            send(ACME_EDITOR, PATCH, uri, Map.of("required", false), "\"2\"");
        }
    }

    @Test
    void refusesWhatCannotBeOne() {
        for (var body : List.of(
                Map.of("name", "x", "appliesTo", List.of()),
                Map.of("name", "x", "appliesTo", List.of("file")),
                Map.of("name", " ", "appliesTo", List.of("prompt")),
                Map.of("name", "x", "key", "Not A Key", "appliesTo", List.of("prompt")),
                Map.of("name", "x", "cardinality", "some", "appliesTo", List.of("prompt")),
                Map.of("name", "x"))) {
            assertThat(send(ACME_EDITOR, POST, VOCABULARIES, body))
                    .as(body.toString())
                    .hasStatus(BAD_REQUEST);
        }
        assertThat(send(ACME_REVIEWER, POST, VOCABULARIES, Map.of("name", "x", "appliesTo", List.of("prompt"))))
                .hasStatus(FORBIDDEN);
    }

    @Test
    void changesUnderItsKeyForWhoeverSawTheLatest() {
        var uri = own("many");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("name", "b"))).hasStatus(PRECONDITION_REQUIRED);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("name", "b"), "\"3\"")).hasStatus(PRECONDITION_FAILED);
        var changed = send(ACME_EDITOR, PATCH, uri, Map.of("name", "Better", "ordered", true), "\"1\"");
        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(json(changed).path("name").asString()).isEqualTo("Better");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("name", "Better"), "\"2\""))
                .hasHeader("ETag", "\"2\"");
        assertThat(send(ACME_EDITOR, PATCH, uri, "[]", "\"2\"")).hasStatus(BAD_REQUEST);
    }

    @Test
    void isNotFlattenedWhileTermsStandUnderOthers() {
        var uri = own("many");
        send(ACME_EDITOR, PATCH, uri, Map.of("hierarchical", true), "\"1\"");
        var above = created(uri + "/terms", Map.of("name", "Above"));
        create(uri + "/terms", Map.of("name", "Below", "parentId", above));
        assertProblem(
                send(ACME_EDITOR, PATCH, uri, Map.of("hierarchical", false), "*"),
                UNPROCESSABLE_CONTENT,
                "term-hierarchy");
    }

    @Test
    void isNotTakenFromAKindOfRecordThatCarriesItsTerms() {
        var uri = own("many", "prompt", "output");
        var term = created(uri + "/terms", Map.of("name", "Used"));
        NEIGHBOURS.terms().use(keyOf(uri), term, 1);
        assertProblem(
                send(ACME_EDITOR, PATCH, uri, Map.of("appliesTo", List.of("prompt")), "*"),
                CONFLICT,
                "vocabulary-in-use");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("appliesTo", List.of("output")), "*"))
                .as("no prompt carries one")
                .hasStatusOk();
        NEIGHBOURS.terms().use(keyOf(uri), term, 0);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("appliesTo", List.of("prompt")), "*"))
                .hasStatusOk();
    }

    @Test
    void isNotTakenFromAgentsBecauseOfPromptsThatCarryItsTerms() {
        var uri = own("many", "prompt", "agent");
        var used = Map.of(keyOf(uri), List.of("Used"));
        create("/api/v1/prompts", Map.of("title", "t", "template", "x", "terms", used, "createMissingTerms", true));
        assertProblem(
                send(ACME_EDITOR, PATCH, uri, Map.of("appliesTo", List.of("agent", "output")), "*"),
                CONFLICT,
                "vocabulary-in-use");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("appliesTo", List.of("prompt")), "*"))
                .hasStatusOk();
    }

    @Test
    void isNotTakenFromAKindOfRecordWhileItsServiceDoesNotAnswer() {
        var uri = own("many", "prompt", "conversation");
        NEIGHBOURS.goAway();
        try {
            assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("appliesTo", List.of("prompt")), "*"))
                    .hasStatus(SERVICE_UNAVAILABLE)
                    .containsHeader("Retry-After");
            assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("appliesTo", List.of("conversation")), "*"))
                    .as("prompts are our own")
                    .hasStatusOk();
        } finally {
            NEIGHBOURS.comeBack();
        }
    }

    @Test
    void isDeletedOnlyWhenNobodyUsesIt() {
        var uri = own("many");
        var term = created(uri + "/terms", Map.of("name", "Used"));
        NEIGHBOURS.terms().use(keyOf(uri), term, 2);
        assertProblem(send(ACME_EDITOR, DELETE, uri, null, "*"), CONFLICT, "vocabulary-in-use");
        NEIGHBOURS.goAway();
        try {
            assertThat(send(ACME_EDITOR, DELETE, uri, null, "*"))
                    .hasStatus(SERVICE_UNAVAILABLE)
                    .containsHeader("Retry-After");
        } finally {
            NEIGHBOURS.comeBack();
        }
        NEIGHBOURS.terms().use(keyOf(uri), term, 0);
        assertThat(send(ACME_EDITOR, DELETE, uri, null, "\"1\"")).hasStatus(NO_CONTENT);
        assertThat(get(ACME_VIEWER, uri)).hasStatus(NOT_FOUND);
        assertThat(get(ACME_VIEWER, uri + "/terms")).hasStatus(NOT_FOUND);
    }

    @Test
    void canBeMadeAgainUnderTheKeyOfADeletedOne() {
        var uri = own("many");
        create(uri + "/terms", Map.of("name", "Old"));
        send(ACME_EDITOR, DELETE, uri, null, "*");
        var again = create(VOCABULARIES, Map.of("name", "Again", "key", keyOf(uri), "appliesTo", List.of("agent")));
        assertThat(again.path("version").asInt()).isEqualTo(3);
        assertThat(read(ACME_VIEWER, uri + "/terms").path("items")).isEmpty();
    }

    @Test
    void aBuiltInOneStays() {
        assertProblem(
                send(ACME_EDITOR, DELETE, VOCABULARIES + "/use-cases", null, "*"),
                UNPROCESSABLE_CONTENT,
                "vocabulary-built-in");
    }

    private String own(String cardinality) {
        return own(cardinality, "prompt", "agent");
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
