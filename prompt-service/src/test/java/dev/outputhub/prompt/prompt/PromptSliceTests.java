package dev.outputhub.prompt.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PromptSliceTests extends RunningPromptService {

    private static final String PROMPTS = "/api/v1/prompts";

    @Test
    void comesWithItsFirstVersionAndASlug() {
        var title = word("Polite reply ");
        var made = send(
                ACME_EDITOR,
                POST,
                PROMPTS,
                Map.of("title", title, "template", "Dear {{name}}", "settings", Map.of("temperature", 0.2)));
        var prompt = json(made);
        assertThat(made)
                .hasHeader("Location", PROMPTS + "/" + prompt.path("id").asString())
                .hasHeader("ETag", "\"1\"");
        assertThat(prompt.path("slug").asString()).startsWith("polite-reply-");
        assertThat(prompt.path("kind").asString()).isEqualTo("text");
        assertThat(prompt.path("currentVersion").asInt()).isEqualTo(1);
        assertThat(prompt.path("template").asString()).isEqualTo("Dear {{name}}");
        assertThat(prompt.path("variables").get(0).path("name").asString()).isEqualTo("name");
        assertThat(prompt.path("settings").path("temperature").asDouble()).isEqualTo(0.2);
        assertThat(prompt.path("labels").isObject()).isTrue();
        assertThat(prompt.path("terms").path("tags").isArray()).isTrue();
        assertThat(prompt.path("terms").path("llms").isNull()).isTrue();
        assertThat(prompt.path("createdBy").asString())
                .isEqualTo(ACME_EDITOR.id().toString());
    }

    @Test
    void isAChatWhenItHasMessages() {
        var messages = List.of(Map.of("role", "system", "content", "Speak {{language}}."));
        var prompt = create(PROMPTS, Map.of("title", "Chat", "messages", messages));
        assertThat(prompt.path("kind").asString()).isEqualTo("chat");
        assertThat(prompt.path("messages").get(0).path("content").asString()).isEqualTo("Speak {{language}}.");
        assertThat(prompt.has("template")).isFalse();
        assertProblem(
                send(
                        ACME_EDITOR,
                        POST,
                        PROMPTS + "/" + prompt.path("id").asString() + "/versions",
                        Map.of("template", "text")),
                UNPROCESSABLE_CONTENT,
                "wrong-kind");
    }

    @Test
    void hasASlugOfItsOwn() {
        var title = word("same");
        prompt(title, "x");
        assertThat(create(PROMPTS, Map.of("title", title, "template", "x"))
                        .path("slug")
                        .asString())
                .isEqualTo(title + "-2");
        assertProblem(
                send(ACME_EDITOR, POST, PROMPTS, Map.of("title", "t", "template", "x", "slug", title)),
                CONFLICT,
                "prompt-slug-taken");
        var uri = PROMPTS + "/" + prompt(word("other"), "x");
        assertProblem(send(ACME_EDITOR, PATCH, uri, Map.of("slug", title), "*"), CONFLICT, "prompt-slug-taken");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("slug", "Not One"), "*"))
                .hasStatus(BAD_REQUEST);
    }

    @Test
    void hasASlugOfItsOwnHoweverLongAndRareItsLetters() {
        var title = "a" + "𠀀".repeat(100);
        assertThat(create(PROMPTS, Map.of("title", title, "template", "x")).path("slug"))
                .isNotEqualTo(
                        create(PROMPTS, Map.of("title", title, "template", "x")).path("slug"));
    }

    @Test
    void manyOfOneTitleCanBeMadeAtOnce() throws Exception {
        var title = word("rush");
        var slugs = new HashSet<String>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 12)
                    .mapToObj(_ -> callers.submit(() -> create(PROMPTS, Map.of("title", title, "template", "x"))
                            .path("slug")
                            .asString()))
                    .toList();
            for (var answer : answers) {
                slugs.add(answer.get());
            }
        }
        assertThat(slugs).hasSize(12);
    }

    @Test
    void changesWhatIsSaidAboutItButNotWhatItSays() {
        var uri = PROMPTS + "/" + prompt(word("t"), "kept");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("notes", "n"))).hasStatus(PRECONDITION_REQUIRED);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("notes", "n"), "\"5\"")).hasStatus(PRECONDITION_FAILED);
        assertThat(send(ACME_VIEWER, PATCH, uri, Map.of("notes", "n"), "\"1\"")).hasStatus(FORBIDDEN);
        var body = "{\"description\": \"d\", \"engineered\": true, \"terms\": {\"development-stages\": \"iteration\"}}";
        var changed = send(ACME_EDITOR, PATCH, uri, body, "\"1\"");
        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(json(changed)
                        .path("terms")
                        .path("development-stages")
                        .path("slug")
                        .asString())
                .isEqualTo("iteration");
        assertProblem(
                send(ACME_EDITOR, PATCH, uri, Map.of("template", "forged"), "\"2\""),
                UNPROCESSABLE_CONTENT,
                "content-is-versioned");
        var cleared = json(send(
                ACME_EDITOR,
                PATCH,
                uri,
                "{\"description\": null, \"terms\": {\"development-stages\": null}}",
                "\"2\""));
        assertThat(cleared.path("description").isNull()).isTrue();
        assertThat(cleared.path("terms").path("development-stages").isNull()).isTrue();
        assertThat(cleared.path("template").asString()).isEqualTo("kept");
    }

    @Test
    void goesToTheTrashAndComesBack() {
        var title = word("trash");
        var id = prompt(title, "x");
        var uri = PROMPTS + "/" + id;
        assertThat(send(ACME_EDITOR, DELETE, uri, null)).hasStatus(PRECONDITION_REQUIRED);
        assertThat(send(ACME_EDITOR, DELETE, uri, null, "\"1\"")).hasStatus(NO_CONTENT);
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?q=" + title))).isEmpty();
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?deleted=true&q=" + title))).containsExactly(id);
        assertThat(read(ACME_VIEWER, uri).path("deletedAt").isNull()).isFalse();
        for (var path : List.of("/versions", "/revert")) {
            assertThat(send(ACME_EDITOR, POST, uri + path, Map.of("template", "y", "to", 1)))
                    .as(path)
                    .hasStatus(CONFLICT);
        }
        assertProblem(send(ACME_EDITOR, PATCH, uri, Map.of("title", "y"), "*"), CONFLICT, "record-deleted");
        assertThat(send(ACME_EDITOR, POST, uri + "/restore", null)).hasStatusOk();
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?q=" + title))).containsExactly(id);
    }

    @Test
    void isAFavouriteOfOnePersonOnly() {
        var id = prompt(word("mine"), "x");
        assertThat(send(ACME_EDITOR, PUT, PROMPTS + "/" + id + "/favourite", null))
                .hasStatus(NO_CONTENT);
        assertThat(ids(read(ACME_EDITOR, PROMPTS + "?favourite=true"))).contains(id);
        assertThat(ids(read(ACME_OWNER, PROMPTS + "?favourite=true"))).doesNotContain(id);
        assertThat(read(ACME_EDITOR, PROMPTS + "/" + id).path("version").asInt())
                .isEqualTo(1);
        assertThat(send(ACME_EDITOR, DELETE, PROMPTS + "/" + id + "/favourite", null))
                .hasStatus(NO_CONTENT);
        assertThat(ids(read(ACME_EDITOR, PROMPTS + "?favourite=true"))).doesNotContain(id);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(read(ACME_EDITOR, PROMPTS + "/" + id)
                                .path("lastViewedAt")
                                .isNull())
                        .isFalse());
    }

    @Test
    void isDeletedForGoodOutOfTheTrashAlone() {
        var slug = word("purged");
        var uri = PROMPTS + "/" + created(PROMPTS, Map.of("title", slug, "slug", slug, "template", "x"));
        assertThat(send(ACME_OWNER, POST, uri + "/purge", null, "*")).hasStatus(CONFLICT);
        assertThat(send(ACME_EDITOR, DELETE, uri, null, "*")).hasStatus(NO_CONTENT);
        assertThat(send(ACME_EDITOR, POST, uri + "/purge", null, "*")).hasStatus(FORBIDDEN);
        assertThat(send(ACME_OWNER, POST, uri + "/purge", null, "*")).hasStatus(NO_CONTENT);
        assertThat(get(ACME_OWNER, uri)).hasStatus(NOT_FOUND);
        assertThat(send(ACME_EDITOR, POST, PROMPTS, Map.of("title", "t", "slug", slug, "template", "y")))
                .hasStatus(CONFLICT);
    }

    @Test
    void takesSnippetsAlongInTheirOrder() {
        var first = created("/api/v1/snippets", Map.of("title", "First", "text", "1"));
        var second = created("/api/v1/snippets", Map.of("title", "Second", "text", "2"));
        var prompt = create(
                PROMPTS, Map.of("title", word("t"), "template", "x", "snippetIds", List.of(second, first, second)));
        assertThat(texts(prompt.path("snippets"), "id")).containsExactly(second, first);
        var uri = PROMPTS + "/" + prompt.path("id").asString();
        var turned = json(send(ACME_EDITOR, PATCH, uri, Map.of("snippetIds", List.of(first, second)), "\"1\""));
        assertThat(texts(turned.path("snippets"), "title")).containsExactly("First", "Second");
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?snippetId=" + first)))
                .containsExactly(prompt.path("id").asString());
        send(ACME_EDITOR, DELETE, "/api/v1/snippets/" + first, null, "*");
        assertThat(texts(read(ACME_VIEWER, uri).path("snippets"), "id")).containsExactly(second);
        assertProblem(
                send(ACME_EDITOR, PATCH, uri, Map.of("snippetIds", List.of(first, first)), "*"),
                UNPROCESSABLE_CONTENT,
                "unknown-snippet");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("snippetIds", "x"), "*"))
                .hasStatus(BAD_REQUEST);
        assertThat(json(send(ACME_EDITOR, PATCH, uri, "{\"snippetIds\": null}", "*"))
                        .path("snippets"))
                .isEmpty();
    }
}
