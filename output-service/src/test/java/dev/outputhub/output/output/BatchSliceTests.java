package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

class BatchSliceTests extends RunningOutputService {

    private static final String BATCH = "/api/v1/outputs/batch";

    @Test
    void addsAndRemovesTermsAndAnswersPerItem() {
        var tag = "b" + UUID.randomUUID();
        var first = captured(ACME_EDITOR, "first");
        var second = captured(ACME_EDITOR, "second");
        var absent = UUID.randomUUID().toString();
        var add = batch(Map.of(
                "ids", List.of(first, absent, second),
                "addTerms", Map.of("tags", List.of(tag)),
                "createMissingTerms", true));
        assertThat(results(add)).containsExactly("changed", "failed", "changed");
        assertThat(add.path("items").get(1).path("code").asString()).isEqualTo("not-found");
        assertThat(results(batch(Map.of("ids", List.of(first, second), "addTerms", Map.of("tags", List.of(tag))))))
                .containsExactly("unchanged", "unchanged");
        var remove = batch(Map.of(
                "filter", Map.of("terms", Map.of("tags", "any:" + tag)), "removeTerms", Map.of("tags", List.of(tag))));
        assertThat(results(remove)).containsExactly("changed", "changed");
        assertThat(read(ACME_VIEWER, "/api/v1/outputs/" + first).path("terms").path("tags"))
                .isEmpty();
    }

    @Test
    void replacesTheTermOfAVocabularyThatHoldsOne() {
        var id = captured(ACME_EDITOR, "x");
        for (var level : List.of("inaccurate", "highly-accurate")) {
            batch(Map.of("ids", List.of(id), "addTerms", Map.of("accuracy-levels", level)));
        }
        assertThat(read(ACME_VIEWER, "/api/v1/outputs/" + id)
                        .path("terms")
                        .path("accuracy-levels")
                        .path("slug")
                        .asString())
                .isEqualTo("highly-accurate");
    }

    @Test
    void setsFieldsLinksAndTheCallersOwnMark() {
        var id = captured(ACME_EDITOR, "x");
        var prompt = NEIGHBOURS.records().prompt("bulk", 4);
        var set = batch(Map.of("ids", List.of(id), "set", Map.of("rating", 5, "favourite", true, "promptId", prompt)));
        assertThat(results(set)).containsExactly("changed");
        var output = read(ACME_EDITOR, "/api/v1/outputs/" + id);
        assertThat(output.path("rating").asInt()).isEqualTo(5);
        assertThat(output.path("promptVersion").asInt()).isEqualTo(4);
        assertThat(output.path("favourite").asBoolean()).isTrue();
    }

    @Test
    void deletesAndRestores() {
        var id = captured(ACME_EDITOR, "x");
        assertThat(results(batch(Map.of("ids", List.of(id), "delete", true)))).containsExactly("changed");
        assertThat(results(batch(Map.of("ids", List.of(id), "delete", true)))).containsExactly("unchanged");
        assertThat(results(batch(Map.of("ids", List.of(id), "set", Map.of("rating", 1)))))
                .containsExactly("failed");
        assertThat(results(batch(Map.of("ids", List.of(id), "restore", true)))).containsExactly("changed");
    }

    @Test
    void deletingNeedsItsOwnPermission() {
        var id = captured(ACME_EDITOR, "x");
        var request = Map.of("ids", List.of(id), "delete", true);
        assertThat(send(ACME_REVIEWER, POST, BATCH, request)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(ACME_REVIEWER, POST, BATCH, Map.of("ids", List.of(id), "set", Map.of("rating", 2))))
                .hasStatusOk();
    }

    @Test
    void refusesRequestsThatMeanNothing() {
        assertThat(send(ACME_EDITOR, POST, BATCH, Map.of("delete", true))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(ACME_EDITOR, POST, BATCH, Map.of("ids", List.of()))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(ACME_EDITOR, POST, BATCH, Map.of("filter", Map.of("colour", "red"), "delete", true)))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(ACME_EDITOR, POST, BATCH, Map.of("ids", List.of(), "set", Map.of("content", "forged"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void refusesIdsAndAFilterTogether() {
        var id = captured(ACME_EDITOR, "x");
        assertThat(send(
                        ACME_EDITOR,
                        POST,
                        BATCH,
                        Map.of("ids", List.of(id), "filter", Map.of("q", "nothing"), "set", Map.of("rating", 2))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(read(ACME_VIEWER, "/api/v1/outputs/" + id).path("rating").isNull())
                .isTrue();
    }

    @Test
    void countsWhatBecameOfThem() {
        var id = captured(ACME_EDITOR, "x");
        var counts = batch(Map.of("ids", List.of(id, UUID.randomUUID()), "set", Map.of("rating", 2)))
                .path("counts");
        assertThat(counts.path("changed").asInt()).isEqualTo(1);
        assertThat(counts.path("unchanged").asInt()).isZero();
        assertThat(counts.path("failed").asInt()).isEqualTo(1);
    }

    @Test
    void whatFailsForOneLeavesItWholeAndDoesNotStopTheOthers() {
        var prompt = NEIGHBOURS.records().prompt("versions", 2);
        var linked = captured(ACME_EDITOR, "x");
        batch(Map.of("ids", List.of(linked), "set", Map.of("promptId", prompt)));
        var unlinked = captured(ACME_EDITOR, "y");
        var answer = batch(Map.of(
                "ids",
                List.of(unlinked, linked),
                "addTerms",
                Map.of("accuracy-levels", "inaccurate"),
                "set",
                Map.of("promptVersion", 1)));
        assertThat(results(answer)).containsExactly("failed", "changed");
        assertThat(read(ACME_VIEWER, "/api/v1/outputs/" + unlinked)
                        .path("terms")
                        .path("accuracy-levels")
                        .isNull())
                .isTrue();
    }

    @Test
    void goesThroughMoreThanOnePart() {
        var prompt = NEIGHBOURS.records().prompt("many", 1);
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 450; i++) {
            items.add(Map.of("sourceKey", "many:" + prompt + i, "content", "text " + i, "promptId", prompt));
        }
        asService(ACME_EDITOR, "/internal/imported-outputs", Map.of("importId", UUID.randomUUID(), "items", items));
        var answer = batch(Map.of("filter", Map.of("promptId", prompt.toString()), "set", Map.of("rating", 3)));
        assertThat(results(answer)).hasSize(450).containsOnly("changed");
        assertThat(read(ACME_VIEWER, "/api/v1/outputs?count=true&rating=3&promptId=" + prompt)
                        .path("total")
                        .asInt())
                .isEqualTo(450);
    }

    private JsonNode batch(Map<String, ?> request) {
        var answer = send(ACME_EDITOR, POST, BATCH, request);
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private static List<String> results(JsonNode answer) {
        var results = new ArrayList<String>();
        answer.path("items").forEach(item -> results.add(item.path("result").asString()));
        return results;
    }
}
