package dev.outputhub.prompt.prompt.publish;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class PromptVersionSliceTests extends RunningPromptService {

    private final String uri = "/api/v1/prompts/";

    @Test
    void everyNewTextIsAVersionAndTheOlderOnesStay() {
        var id = prompt(word("t"), "one");
        var second = publish(id, Map.of("template", "two", "message", "Shorter"));
        assertThat(second)
                .hasStatus(CREATED)
                .hasHeader("Location", uri + id + "/versions/2")
                .hasHeader("ETag", "\"2\"");
        assertThat(json(second).path("message").asString()).isEqualTo("Shorter");
        assertThat(read(ACME_VIEWER, uri + id + "/versions/1").path("template").asString())
                .isEqualTo("one");
        assertThat(read(ACME_VIEWER, uri + id + "/versions/latest")
                        .path("number")
                        .asInt())
                .isEqualTo(2);
        var prompt = read(ACME_VIEWER, uri + id);
        assertThat(prompt.path("currentVersion").asInt()).isEqualTo(2);
        assertThat(prompt.path("template").asString()).isEqualTo("two");
        for (var method : List.of(PUT, PATCH, DELETE)) {
            assertThat(send(ACME_EDITOR, method, uri + id + "/versions/1", Map.of("template", "forged"), "*"))
                    .hasStatus(METHOD_NOT_ALLOWED);
        }
        assertProblem(publish(id, Map.of("template", "two")), UNPROCESSABLE_CONTENT, "unchanged-version");
        assertProblem(publish(id, Map.of("template", " ")), UNPROCESSABLE_CONTENT, "empty-version");
    }

    @Test
    void goesBackByAVersionThatSaysTheSame() {
        var id = prompt(word("t"), "one");
        publish(id, Map.of("template", "two"));
        var reverted = send(ACME_EDITOR, POST, uri + id + "/revert", Map.of("to", 1));
        assertThat(reverted)
                .hasStatus(CREATED)
                .hasHeader("Location", uri + id + "/versions/3")
                .hasHeader("ETag", "\"3\"");
        assertThat(get(ACME_VIEWER, uri + id)).hasHeader("ETag", "\"3\"");
        assertThat(json(reverted).path("number").asInt()).isEqualTo(3);
        assertThat(json(reverted).path("revertsTo").asInt()).isEqualTo(1);
        assertThat(read(ACME_VIEWER, uri + id).path("template").asString()).isEqualTo("one");
        assertThat(texts(read(ACME_VIEWER, uri + id + "/versions").path("items"), "template"))
                .containsExactly("one", "two", "one");
        assertThat(send(ACME_EDITOR, POST, uri + id + "/revert", Map.of("to", 9)))
                .hasStatus(NOT_FOUND);
        assertThat(send(ACME_EDITOR, POST, uri + id + "/revert", Map.of())).hasStatus(BAD_REQUEST);
    }

    @Test
    void whoStartedFromAnOlderVersionIsTold() {
        var id = prompt(word("t"), "one");
        publish(id, Map.of("template", "two", "base", 1));
        assertProblem(publish(id, Map.of("template", "three", "base", 1)), CONFLICT, "version-race");
        assertThat(send(ACME_EDITOR, POST, uri + id + "/versions", Map.of("template", "three"), "\"1\""))
                .hasStatus(PRECONDITION_FAILED);
    }

    @Test
    void manyWhoPublishAtOnceLoseNothing() throws Exception {
        var id = prompt(word("t"), "zero");
        var statuses = new ArrayList<Integer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 5)
                    .mapToObj(i -> callers.submit(() -> publish(id, Map.of("template", "text " + i))
                            .getResponse()
                            .getStatus()))
                    .toList();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnly(201, 409).contains(201);
        var stored = 1 + statuses.stream().filter(status -> status == 201).count();
        assertThat(read(ACME_VIEWER, uri + id + "/versions").path("items").size())
                .isEqualTo((int) stored);
        assertThat(read(ACME_VIEWER, uri + id).path("currentVersion").asLong()).isEqualTo(stored);
    }

    @Test
    void showsWhatChangedBetweenTwo() {
        var id = prompt(word("t"), "Be polite.\n");
        publish(id, Map.of("template", "Be brief.\n"));
        var diff = read(ACME_VIEWER, uri + id + "/versions/1/diff?to=2");
        assertThat(joined(diff, "delete")).isEqualTo("Be polite.\n");
        assertThat(joined(diff, "insert")).isEqualTo("Be brief.\n");
        assertThat(diff.path("from").asInt()).isEqualTo(1);
        assertThat(diff.path("inserted").asInt()).isEqualTo(5);
        assertThat(read(ACME_VIEWER, uri + id + "/versions/2/diff?to=1")
                        .path("inserted")
                        .asInt())
                .isEqualTo(6);
        assertThat(get(ACME_VIEWER, uri + id + "/versions/1/diff?to=7")).hasStatus(NOT_FOUND);
    }

    @Test
    void fillsVariablesInOrNamesTheMissingOnes() {
        var id = prompt(word("t"), "Dear {{name}}, {{#x}} {{reason}}");
        var missing = send(ACME_VIEWER, POST, uri + id + "/render", Map.of("variables", Map.of()));
        assertProblem(missing, UNPROCESSABLE_CONTENT, "variables-missing");
        assertThat(texts(json(missing).path("errors"), "field")).containsExactly("variables.name", "variables.reason");
        var filled = send(
                ACME_VIEWER,
                POST,
                uri + id + "/render",
                Map.of("variables", Map.of("name", "Ada", "reason", "{{name}}")));
        assertThat(json(filled).path("text").asString()).isEqualTo("Dear Ada, {{#x}} {{name}}");
        publish(id, Map.of("template", "Nothing to fill in"));
        var older = Map.of("version", "1", "variables", Map.of("name", "A", "reason", 2));
        assertThat(json(send(ACME_VIEWER, POST, uri + id + "/render", older))
                        .path("text")
                        .asString())
                .isEqualTo("Dear A, {{#x}} 2");
        var shapes = Map.of("version", "1", "variables", Map.of("name", Map.of("a", 1), "reason", List.of(1)));
        assertProblem(
                send(ACME_VIEWER, POST, uri + id + "/render", shapes), UNPROCESSABLE_CONTENT, "variable-mistyped");
        assertThat(send(ACME_VIEWER, POST, uri + id + "/render", Map.of("label", "nowhere")))
                .hasStatus(NOT_FOUND);
    }

    @Test
    void pagesThroughVersions() {
        var id = prompt(word("t"), "v1");
        for (int i = 2; i <= 5; i++) {
            publish(id, Map.of("template", "v" + i));
        }
        var first = read(ACME_VIEWER, uri + id + "/versions?limit=2&count=true");
        assertThat(texts(first.path("items"), "template")).containsExactly("v5", "v4");
        assertThat(first.path("total").asInt()).isEqualTo(5);
        var next = read(
                ACME_VIEWER,
                uri + id + "/versions?limit=2&cursor="
                        + first.path("nextCursor").asString());
        assertThat(texts(next.path("items"), "template")).containsExactly("v3", "v2");
        assertThat(texts(read(ACME_VIEWER, uri + id + "/versions?number.lt=3").path("items"), "template"))
                .containsExactly("v2", "v1");
    }

    private MvcTestResult publish(String id, Map<String, ?> version) {
        return send(ACME_EDITOR, POST, uri + id + "/versions", version);
    }

    private static String joined(JsonNode diff, String side) {
        return diff.path("hunks")
                .valueStream()
                .filter(hunk ->
                        List.of("equal", side).contains(hunk.path("kind").asString()))
                .map(hunk -> hunk.path("text").asString())
                .collect(Collectors.joining());
    }
}
