package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.records.batch.ExpiredBatches;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

class BatchUndoSliceTests extends RunningOutputService {

    private static final String BATCH = "/api/v1/outputs/batch";

    @Value("${test.superuser-url}")
    private String superuser;

    @Autowired
    private ExpiredBatches expired;

    @Test
    void takesTermsFieldsLinksAndTheMarkBack() {
        var tag = "u" + UUID.randomUUID();
        var prompt = NEIGHBOURS.records().prompt("undo", 3);
        var tagged = captured(ACME_EDITOR, "tagged");
        var bare = captured(ACME_EDITOR, "bare");
        batch(Map.of(
                "ids", List.of(tagged),
                "addTerms", Map.of("tags", List.of(tag), "accuracy-levels", "inaccurate"),
                "createMissingTerms", true,
                "set", Map.of("rating", 2)));
        var before = List.of(shown(tagged), shown(bare));
        var answer = batch(Map.of(
                "ids",
                List.of(tagged, bare),
                "addTerms",
                Map.of("tags", List.of(tag), "accuracy-levels", "highly-accurate"),
                "set",
                Map.of("rating", 5, "favourite", true, "promptId", prompt)));
        assertThat(results(answer)).containsExactly("changed", "changed");
        var undone = undo(answer);
        assertThat(results(undone)).containsOnly("changed").hasSize(2);
        assertThat(List.of(shown(tagged), shown(bare))).isEqualTo(before);
    }

    @Test
    void takesSourceAndModelBack() {
        var id = captured(ACME_EDITOR, "x");
        var before = output(id);
        var change = Map.of("ids", List.of(id), "set", Map.of("source", "import", "model", "claude-3"));
        var answer = batch(change);
        assertThat(List.of(
                        output(id).path("source").asString(),
                        output(id).path("model").asString()))
                .containsExactly("import", "claude-3");
        assertThat(results(batch(change))).containsExactly("unchanged");
        var wrong = send(ACME_EDITOR, POST, BATCH, Map.of("ids", List.of(id), "set", Map.of("source", "elsewhere")));
        assertThat(results(json(wrong))).containsExactly("failed");
        undo(answer);
        assertThat(output(id).path("source")).isEqualTo(before.path("source"));
        assertThat(output(id).path("model")).isEqualTo(before.path("model"));
    }

    @Test
    void takesOutOfTheTrashOnlyWhatItPutThere() {
        var already = captured(ACME_EDITOR, "already");
        var other = captured(ACME_EDITOR, "other");
        batch(Map.of("ids", List.of(already), "delete", true));
        undo(batch(Map.of("ids", List.of(already, other), "delete", true)));
        assertThat(output(already).path("deletedAt").isNull()).isFalse();
        assertThat(output(other).path("deletedAt").isNull()).isTrue();
    }

    @Test
    void putsWhatWasRestoredAndChangedBackIntoTheTrashAsItWas() {
        var id = captured(ACME_EDITOR, "x");
        batch(Map.of("ids", List.of(id), "delete", true));
        undo(batch(Map.of("ids", List.of(id), "restore", true, "set", Map.of("rating", 4))));
        assertThat(output(id).path("deletedAt").isNull()).isFalse();
        assertThat(output(id).path("rating").isNull()).isTrue();
    }

    @Test
    void leavesWhatSomebodyChangedSinceAndSaysSo() {
        var touched = captured(ACME_EDITOR, "touched");
        var left = captured(ACME_EDITOR, "left");
        var answer = batch(Map.of("ids", List.of(touched, left), "set", Map.of("rating", 5)));
        assertThat(as(ACME_REVIEWER)
                        .patch(
                                "/api/v1/outputs/" + touched,
                                "\"" + output(touched).path("version").asInt() + "\"",
                                Map.of("rating", 1)))
                .hasStatusOk();
        var undone = undo(answer);
        assertThat(undone.path("counts").path("changed").asInt()).isEqualTo(1);
        assertThat(undone.path("counts").path("failed").asInt()).isEqualTo(1);
        undone.path("items").forEach(item -> {
            if (item.path("id").asString().equals(touched)) {
                assertThat(item.path("code").asString()).isEqualTo("changed-since");
            }
        });
        assertThat(output(touched).path("rating").asInt()).isEqualTo(1);
        assertThat(output(left).path("rating").isNull()).isTrue();
    }

    @Test
    void isFoundAgainByItsAuthorAloneAndTakenBackOnce() {
        var id = captured(ACME_EDITOR, "x");
        var answer = batch(Map.of("ids", List.of(id), "set", Map.of("rating", 5)));
        var path = BATCH + "/" + answer.path("undo").asString() + "/undo";
        assertThat(read(ACME_EDITOR, BATCH).path("items").valueStream().map(item -> item.path("undo")))
                .contains(answer.path("undo"));
        assertThat(read(ACME_OWNER, BATCH).path("items").valueStream().map(item -> item.path("undo")))
                .doesNotContain(answer.path("undo"));
        for (var other : List.of(ACME_OWNER, GLOBEX_OWNER)) {
            assertThat(send(other, POST, path, null)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(send(ACME_VIEWER, POST, path, null)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(ACME_EDITOR, POST, path, null)).hasStatusOk();
        assertThat(send(ACME_EDITOR, POST, path, null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isOverAfterItsTimeAndForgottenThen() throws SQLException {
        var batch = batch(Map.of("ids", List.of(captured(ACME_EDITOR, "x")), "set", Map.of("rating", 5)))
                .path("undo")
                .asString();
        var young = batch(Map.of("ids", List.of(captured(ACME_EDITOR, "y")), "set", Map.of("rating", 5)))
                .path("undo")
                .asString();
        assertThat(rows("update output.record_batch set undoable_until = now() - interval '1 second' where id", batch))
                .isEqualTo(1);
        assertThat(send(ACME_EDITOR, POST, BATCH + "/" + batch + "/undo", null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(expired.forget()).isPositive();
        assertThat(rows("delete from output.record_batch_item where batch_id", batch))
                .isZero();
        assertThat(rows("delete from output.record_batch where id", batch)).isZero();
        assertThat(send(ACME_EDITOR, POST, BATCH + "/" + young + "/undo", null)).hasStatusOk();
    }

    private int rows(String statement, String batch) throws SQLException {
        try (var connection = DriverManager.getConnection(superuser);
                var change = connection.prepareStatement(statement + " = ?::uuid")) {
            change.setString(1, batch);
            return change.executeUpdate();
        }
    }

    @Test
    void offersNoWayBackWhereNothingChanged() {
        var id = captured(ACME_EDITOR, "x");
        var set = Map.of("ids", List.of(id), "set", Map.of("rating", 5));
        assertThat(batch(set).has("undo")).isTrue();
        assertThat(batch(set).has("undo")).isFalse();
    }

    @Test
    void saysWhatWouldHappenAndChangesNothing() {
        var rated = captured(ACME_EDITOR, "x");
        batch(Map.of("ids", List.of(rated), "set", Map.of("rating", 5)));
        var bare = captured(ACME_EDITOR, "y");
        var version = output(bare).path("version").asInt();
        var request = new HashMap<String, Object>(
                Map.of("ids", List.of(rated, bare, UUID.randomUUID()), "set", Map.of("rating", 5), "dryRun", true));
        var preview = batch(request);
        assertThat(results(preview)).containsExactly("unchanged", "changed", "failed");
        assertThat(preview.has("undo")).isFalse();
        assertThat(output(bare).path("version").asInt()).isEqualTo(version);
        assertThat(output(bare).path("rating").isNull()).isTrue();
        request.put("dryRun", false);
        assertThat(batch(request).path("counts")).isEqualTo(preview.path("counts"));
    }

    @Test
    void goesBackThroughMoreThanOnePart() {
        var prompt = NEIGHBOURS.records().prompt("back", 1);
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 250; i++) {
            items.add(Map.of("sourceKey", "back:" + prompt + i, "content", "text " + i, "promptId", prompt));
        }
        asService(ACME_EDITOR, "/internal/imported-outputs", Map.of("importId", UUID.randomUUID(), "items", items));
        var answer = batch(Map.of("filter", Map.of("promptId", prompt.toString()), "set", Map.of("rating", 3)));
        assertThat(undo(answer).path("counts").path("changed").asInt()).isEqualTo(250);
        assertThat(read(ACME_VIEWER, "/api/v1/outputs?count=true&rating=3&promptId=" + prompt)
                        .path("total")
                        .asInt())
                .isZero();
    }

    private JsonNode batch(Map<String, ?> request) {
        var answer = send(ACME_EDITOR, POST, BATCH, request);
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private JsonNode undo(JsonNode batch) {
        var answer = send(ACME_EDITOR, POST, BATCH + "/" + batch.path("undo").asString() + "/undo", null);
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private JsonNode output(String id) {
        return read(ACME_EDITOR, "/api/v1/outputs/" + id);
    }

    /** What a batch can change of it. */
    private List<JsonNode> shown(String id) {
        var output = output(id);
        return List.of(
                output.path("terms"),
                output.path("rating"),
                output.path("favourite"),
                output.path("promptId"),
                output.path("promptVersion"));
    }

    private static List<String> results(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(item -> item.path("result").asString())
                .toList();
    }
}
