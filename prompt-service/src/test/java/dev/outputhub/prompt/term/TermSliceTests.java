package dev.outputhub.prompt.term;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TermSliceTests extends RunningPromptService {

    private static final String TAGS = "/api/v1/vocabularies/tags/terms";

    @Test
    void isMadeWithASlugAndAPlaceAtTheEnd() {
        var name = word("Länge ");
        var made = send(ACME_EDITOR, POST, TAGS, Map.of("name", name, "colour", "#1565c0"));
        var term = json(made);
        assertThat(term.path("slug").asString()).isEqualTo("lange-" + name.substring(6));
        assertThat(made).hasHeader("Location", TAGS + "/" + term.path("id").asString());
        assertThat(term.path("position").asInt())
                .isGreaterThan(read(ACME_VIEWER, TAGS + "?limit=1")
                                .path("items")
                                .get(0)
                                .path("position")
                                .asInt()
                        - 1);
        assertProblem(
                send(ACME_EDITOR, POST, TAGS, Map.of("name", name.toUpperCase(Locale.ROOT))),
                CONFLICT,
                "term-name-taken");
    }

    @Test
    void isNotMadeASecondTimeUnderANameThatNobodyCanTellApart() {
        var name = word("Kite ");
        var id = term("tags", name);
        for (var lookalike : List.of(
                name + "\u00a0",
                name + "\u200b",
                "\ufeff" + name,
                name.replace("Kite ", "Ki\u00adte\u00a0"),
                name.replace("Kite", "Ｋｉｔｅ"))) {
            assertProblem(send(ACME_EDITOR, POST, TAGS, Map.of("name", lookalike)), CONFLICT, "term-name-taken");
            assertThat(tags(create(
                                            "/api/v1/prompts",
                                            Map.of(
                                                    "title",
                                                    "t",
                                                    "template",
                                                    "x",
                                                    "terms",
                                                    Map.of("tags", List.of(lookalike)),
                                                    "createMissingTerms",
                                                    true))
                                    .path("id")
                                    .asString())
                            .get(0)
                            .path("id")
                            .asString())
                    .isEqualTo(id);
        }
        var other = term("tags", word("other "));
        assertProblem(
                send(ACME_EDITOR, PATCH, TAGS + "/" + other, Map.of("name", name + "\u2060"), "*"),
                CONFLICT,
                "term-name-taken");
    }

    @Test
    void keepsItsNameAsTypedWithoutTheEdgesNobodySees() {
        var name = word("Black\u00a0kite ");
        assertThat(create(TAGS, Map.of("name", "\ufeff" + name + "\u200b\u00a0"))
                        .path("name")
                        .asString())
                .isEqualTo(name);
        assertThat(send(ACME_EDITOR, POST, TAGS, Map.of("name", "\u200b\u2060")))
                .hasStatus(BAD_REQUEST);
        term("tags", word("👩\u200d🚀"));
    }

    @Test
    void keepsItsIdAndSlugWhenItIsRenamed() {
        var name = word("before");
        var id = term("tags", name);
        var prompt = tagged(id);
        assertThat(send(ACME_EDITOR, PATCH, TAGS + "/" + id, Map.of("name", "x")))
                .hasStatus(PRECONDITION_REQUIRED);
        assertThat(send(ACME_EDITOR, PATCH, TAGS + "/" + id, Map.of("name", "x"), "\"9\""))
                .hasStatus(PRECONDITION_FAILED);
        var renamed = send(ACME_EDITOR, PATCH, TAGS + "/" + id, Map.of("name", word("After ")), "\"1\"");
        assertThat(renamed).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(json(renamed).path("slug").asString()).isEqualTo(name);
        assertThat(tags(prompt).get(0).path("name").asString()).startsWith("After ");
        assertThat(ids(read(ACME_VIEWER, "/api/v1/prompts?terms.tags=" + name))).containsExactly(prompt);
    }

    @Test
    void leavesThePickersAndNothingElseWhenItIsArchived() {
        var name = word("archived");
        var id = term("tags", name);
        var prompt = tagged(id);
        assertThat(send(ACME_EDITOR, PATCH, TAGS + "/" + id, Map.of("archived", true), "*"))
                .hasStatusOk();
        assertThat(ids(read(ACME_VIEWER, TAGS + "?q=" + name))).isEmpty();
        assertThat(ids(read(ACME_VIEWER, TAGS + "?limit=200&sort=-createdAt"))).doesNotContain(id);
        assertThat(ids(read(ACME_VIEWER, TAGS + "?archived=true&q=" + name))).containsExactly(id);
        assertThat(ids(read(ACME_VIEWER, TAGS + "?archived=any&q=" + name))).containsExactly(id);
        assertThat(get(ACME_VIEWER, TAGS + "?archived=perhaps")).hasStatus(BAD_REQUEST);
        assertThat(read(ACME_VIEWER, TAGS + "/" + id).path("archived").asBoolean())
                .isTrue();
        assertThat(tags(prompt).get(0).path("id").asString()).isEqualTo(id);
    }

    @Test
    void countsTheRecordsOfEveryService() {
        var used = term("tags", word("used"));
        var unused = term("tags", word("unused"));
        tagged(used);
        tagged(used);
        create("/api/v1/agents", Map.of("name", "Tagged", "terms", Map.of("tags", List.of(used))));
        NEIGHBOURS.terms().use("tags", used, 10);
        var page = read(ACME_VIEWER, TAGS + "?count=true&limit=200&sort=-createdAt");
        assertThat(countOf(page, used)).isEqualTo(23);
        assertThat(countOf(page, unused)).isZero();
        assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(page.path("partial").asBoolean()).isFalse();
        assertThat(read(ACME_VIEWER, TAGS + "/" + used + "?count=true")
                        .path("count")
                        .asInt())
                .isEqualTo(23);
        assertThat(read(ACME_VIEWER, TAGS + "?limit=1").path("items").get(0).has("count"))
                .isFalse();
        NEIGHBOURS.goAway();
        try {
            var partial = read(ACME_VIEWER, TAGS + "?count=true&limit=200&sort=-createdAt");
            assertThat(partial.path("partial").asBoolean()).isTrue();
            assertThat(partial.path("away").size()).isEqualTo(2);
            assertThat(countOf(partial, used)).isEqualTo(3);
        } finally {
            NEIGHBOURS.comeBack();
        }
    }

    @Test
    void isDeletedWhenNobodyCarriesItOrItWasArchived() {
        var parent = term("tags", word("parent"));
        var id = under(parent);
        var child = under(id);
        var prompt = tagged(id);
        assertProblem(send(ACME_EDITOR, DELETE, TAGS + "/" + id, null, "*"), CONFLICT, "term-in-use");
        send(ACME_EDITOR, PATCH, TAGS + "/" + id, Map.of("archived", true), "*");
        assertThat(send(ACME_EDITOR, DELETE, TAGS + "/" + id, null, "\"7\"")).hasStatus(PRECONDITION_FAILED);
        assertThat(send(ACME_EDITOR, DELETE, TAGS + "/" + id, null, "\"2\"")).hasStatus(NO_CONTENT);
        assertThat(get(ACME_VIEWER, TAGS + "/" + id)).hasStatus(NOT_FOUND);
        assertThat(read(ACME_VIEWER, TAGS + "/" + child).path("parentId").asString())
                .isEqualTo(parent);
        assertThat(tags(prompt)).isEmpty();
    }

    @Test
    void isFoundByWhatSomebodyIsTyping() {
        var languages = "/api/v1/vocabularies/programming-languages/terms?limit=3&q=";
        assertThat(read(ACME_VIEWER, languages + "java")
                        .path("items")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("Java");
        assertThat(texts(read(ACME_VIEWER, languages + "pyhton").path("items"), "name"))
                .contains("Python");
        assertThat(texts(
                        read(ACME_VIEWER, "/api/v1/vocabularies/llms/terms?q=chatgpt-4o")
                                .path("items"),
                        "name"))
                .contains("GPT-4o");
        assertThat(texts(read(ACME_VIEWER, languages + "zzzzzz").path("items"), "name"))
                .isEmpty();
        assertThat(texts(
                        read(ACME_VIEWER, "/api/v1/vocabularies/llms/terms?attributes.provider=Anthropic")
                                .path("items"),
                        "name"))
                .isNotEmpty()
                .doesNotContain("GPT-4o");
    }

    @Test
    void refusesWhatCannotBeOne() {
        for (var body : List.of(
                Map.of("name", ""),
                Map.of("name", "n".repeat(201)),
                Map.of("name", word("n"), "colour", "red"),
                Map.of("name", word("n"), "slug", "Not A Slug"),
                Map.of("name", word("n"), "parentId", "x"),
                Map.of("name", word("n"), "attributes", "none"))) {
            assertThat(send(ACME_EDITOR, POST, TAGS, body)).as(body.toString()).hasStatus(BAD_REQUEST);
        }
        assertThat(send(ACME_EDITOR, POST, "/api/v1/vocabularies/nowhere/terms", Map.of("name", "x")))
                .hasStatus(NOT_FOUND);
    }

    private String under(String parent) {
        return created(TAGS, Map.of("name", word("under"), "parentId", parent));
    }

    private String tagged(String term) {
        return created(
                "/api/v1/prompts", Map.of("title", "Tagged", "template", "x", "terms", Map.of("tags", List.of(term))));
    }

    private JsonNode tags(String prompt) {
        return read(ACME_VIEWER, "/api/v1/prompts/" + prompt).path("terms").path("tags");
    }

    private static int countOf(JsonNode page, String term) {
        return page.path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(term))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asInt();
    }
}
