package dev.outputhub.output.edit;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class EditSliceTests extends RunningOutputService {

    @Test
    void addsEditsAndKeepsTheRawText() {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "raw text\n");
        var added = send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "better text\n", "summary", "better"));
        assertThat(added).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"2\"");
        assertThat(json(added).path("number").asInt()).isEqualTo(1);
        assertThat(json(added).path("base").isNull()).isTrue();
        var second = json(send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "best text\n")));
        assertThat(second.path("base").asInt()).isEqualTo(1);
        var output = read(ACME_VIEWER, uri + "?include=edits");
        assertThat(output.path("content").asString()).isEqualTo("raw text\n");
        assertThat(output.path("editedContent").asString()).isEqualTo("best text\n");
        assertThat(output.path("edits")).hasSize(2);
        assertThat(read(ACME_VIEWER, uri + "/edits/1").path("summary").asString())
                .isEqualTo("better");
        assertThat(read(ACME_VIEWER, uri + "/edits").path("items")).hasSize(2);
    }

    @Test
    void goesBackByGoingForward() {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "raw");
        send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "first"));
        send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "second"));
        var back = json(send(ACME_EDITOR, POST, uri + "/revert", Map.of("to", 1)));
        assertThat(back.path("number").asInt()).isEqualTo(3);
        assertThat(back.path("content").asString()).isEqualTo("first");
        assertThat(json(send(ACME_EDITOR, POST, uri + "/revert", Map.of("to", "raw")))
                        .path("content")
                        .asString())
                .isEqualTo("raw");
        assertThat(send(ACME_EDITOR, POST, uri + "/revert", Map.of("to", 9))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(ACME_EDITOR, POST, uri + "/revert", Map.of("to", "first")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void showsWhatDiffersInEitherDirection() {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "one two\n");
        send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "one 2\n"));
        var diff = read(ACME_VIEWER, uri + "/diff?from=raw&to=1");
        assertThat(diff.path("from").asString()).isEqualTo("raw");
        assertThat(diff.path("to").asString()).isEqualTo("1");
        assertThat(diff.path("hunks").get(0).path("kind").asString()).isEqualTo("equal");
        assertThat(diff.path("inserted").asInt()).isEqualTo(1);
        assertThat(diff.path("deleted").asInt()).isEqualTo(3);
        assertThat(read(ACME_VIEWER, uri + "/diff?from=1&to=raw")
                        .path("inserted")
                        .asInt())
                .isEqualTo(3);
        assertThat(get(ACME_VIEWER, uri + "/diff?from=raw&to=2")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ACME_VIEWER, uri + "/diff?from=raw&to=x")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void honoursIfMatchWhereItIsGiven() {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "raw");
        send(ACME_EDITOR, PATCH, uri, Map.of("rating", 3), "\"1\"");
        assertThat(send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "x"), "\"1\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "x"), "\"2\""))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void refusesABaseThatIsNotThere() {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "raw");
        assertThat(send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "x", "base", 1)))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "x", "base", "raw")))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void listsThemByPage() {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "raw");
        for (int i = 1; i <= 3; i++) {
            send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "edit " + i));
        }
        var first = read(ACME_VIEWER, uri + "/edits?limit=2&count=true");
        assertThat(numbers(first)).containsExactly(1, 2);
        assertThat(first.path("total").asInt()).isEqualTo(3);
        var cursor = first.path("nextCursor").asString();
        var last = read(ACME_VIEWER, uri + "/edits?limit=2&cursor=" + cursor);
        assertThat(numbers(last)).containsExactly(3);
        assertThat(last.path("nextCursor").isNull()).isTrue();
        assertThat(numbers(read(ACME_VIEWER, uri + "/edits?sort=-number"))).containsExactly(3, 2, 1);
        assertThat(numbers(read(ACME_VIEWER, uri + "/edits?number.gte=2"))).containsExactly(2, 3);
    }

    @Test
    void refusesListsItDoesNotUnderstand() {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "raw") + "/edits?";
        for (var query : List.of("limit=0", "limit=many", "cursor=nonsense", "sort=size", "colour=red")) {
            assertThat(get(ACME_VIEWER, uri + query)).as(query).hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(get(ACME_VIEWER, "/api/v1/outputs/{id}/edits", UUID.randomUUID()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static List<Integer> numbers(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(edit -> edit.path("number").asInt())
                .toList();
    }

    @Test
    void numbersEditsThatComeAtOnceWithoutAGap() throws Exception {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "raw");
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<MvcTestResult>> edits = IntStream.range(0, 8)
                    .<Callable<MvcTestResult>>mapToObj(
                            i -> () -> send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "edit " + i)))
                    .toList();
            for (var answer : people.invokeAll(edits)) {
                assertThat(answer.get()).hasStatus(HttpStatus.CREATED);
            }
        }
        assertThat(read(ACME_VIEWER, uri + "/edits").path("items"))
                .extracting(edit -> edit.path("number").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
