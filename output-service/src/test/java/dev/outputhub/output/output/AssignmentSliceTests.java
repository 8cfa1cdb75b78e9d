package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

class AssignmentSliceTests extends RunningOutputService {

    private static final String OUTPUTS = "/api/v1/outputs";

    @Test
    void givesAnOutputToAMemberWhoseNameEverybodySees() {
        var id = captured(ACME_EDITOR, "to be judged");
        var given = send(ACME_REVIEWER, PATCH, at(id), to(ACME_OWNER.id(), "2026-03-01"), "\"1\"");
        assertThat(given).hasStatusOk();
        var shown = read(ACME_VIEWER, OUTPUTS + "/{id}?include=assignee", id);
        assertThat(shown.path("assigneeId").asString())
                .isEqualTo(ACME_OWNER.id().toString());
        assertThat(shown.path("dueOn").asString()).isEqualTo("2026-03-01");
        assertThat(shown.at("/assignee/title").asString()).isEqualTo(ACME_OWNER.email());
        assertThat(ids(read(ACME_VIEWER, OUTPUTS + "?dueOn.lt=2026-03-02&assigneeId=" + ACME_OWNER.id())))
                .contains(id);
        var taken = new HashMap<String, Object>();
        taken.put("assigneeId", null);
        taken.put("dueOn", null);
        assertThat(send(ACME_REVIEWER, PATCH, at(id), taken, "\"2\"")).hasStatusOk();
        assertThat(read(ACME_VIEWER, at(id)).path("assigneeId").isNull()).isTrue();
    }

    @Test
    void refusesWhoIsNoMember() {
        var id = captured(ACME_EDITOR, "nobody's");
        for (var other : List.of(GLOBEX_OWNER.id(), UUID.randomUUID())) {
            var refused = send(ACME_EDITOR, PATCH, at(id), Map.of("assigneeId", other), "*");
            assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(refused).bodyJson().extractingPath("$.errors[0].field").isEqualTo("assigneeId");
            assertThat(send(ACME_EDITOR, POST, OUTPUTS, Map.of("content", "x", "assigneeId", other)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(send(ACME_EDITOR, PATCH, at(id), Map.of("dueOn", "tomorrow"), "*"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(ACME_VIEWER, PATCH, at(id), Map.of("dueOn", "2026-03-01"), "*"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void givesManyAtOnceAndTakesThemBack() {
        var one = captured(ACME_EDITOR, "one");
        var other = captured(ACME_EDITOR, "other");
        var batch = Map.of("ids", List.of(one, other), "set", to(ACME_REVIEWER.id(), "2026-04-01"));
        var answer = json(send(ACME_EDITOR, POST, OUTPUTS + "/batch", batch));
        assertThat(answer.path("counts").path("changed").asInt()).isEqualTo(2);
        assertThat(read(ACME_VIEWER, at(one)).path("dueOn").asString()).isEqualTo("2026-04-01");
        var undo = OUTPUTS + "/batch/" + answer.path("undo").asString() + "/undo";
        assertThat(send(ACME_EDITOR, POST, undo, null)).hasStatusOk();
        assertThat(read(ACME_VIEWER, at(other)).path("assigneeId").isNull()).isTrue();
        assertThat(read(ACME_VIEWER, at(other)).path("dueOn").isNull()).isTrue();
    }

    @Test
    void queuesWhatIsDueSoonestFirstAndWhatIsDueNeverLast() {
        var tag = "due" + UUID.randomUUID();
        var never = tagged(tag, null);
        var late = tagged(tag, "2026-05-01");
        var soon = tagged(tag, "2026-04-01");
        var queue = OUTPUTS + "/next?order=due&terms.tags=any:" + tag;
        assertThat(read(ACME_REVIEWER, queue).path("id").asString()).isEqualTo(soon);
        assertThat(read(ACME_REVIEWER, queue + "&after=" + soon).path("id").asString())
                .isEqualTo(late);
        assertThat(read(ACME_REVIEWER, queue + "&after=" + late).path("id").asString())
                .isEqualTo(never);
        assertThat(get(ACME_REVIEWER, queue + "&after=" + never)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(read(ACME_REVIEWER, queue + "&assigneeId=some&dueOn.lte=2026-04-30")
                        .path("id")
                        .asString())
                .isEqualTo(soon);
        assertThat(ids(read(ACME_VIEWER, OUTPUTS + "?sort=dueOn&terms.tags=any:" + tag)))
                .containsExactly(soon, late, never);
    }

    @Test
    void namesAnEditAndSaysWhoWroteIt() {
        var id = captured(ACME_EDITOR, "raw");
        assertThat(send(ACME_EDITOR, POST, at(id) + "/edits", Map.of("content", "better")))
                .hasStatus(HttpStatus.CREATED);
        var named = send(ACME_EDITOR, PATCH, at(id) + "/edits/1", Map.of("name", " as published "), "\"2\"");
        assertThat(named).hasStatusOk().hasHeader("ETag", "\"3\"");
        JsonNode edit = read(ACME_VIEWER, at(id) + "/edits/1");
        assertThat(edit.path("name").asString()).isEqualTo("as published");
        assertThat(edit.path("content").asString()).isEqualTo("better");
        assertThat(edit.path("createdByName").asString()).isNotBlank();
        assertThat(send(ACME_EDITOR, PATCH, at(id) + "/edits/1", Map.of("name", "late"), "\"2\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(send(ACME_EDITOR, PATCH, at(id) + "/edits/7", Map.of("name", "x"), "*"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(ACME_VIEWER, PATCH, at(id) + "/edits/1", Map.of("name", "x"), "*"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(GLOBEX_OWNER, PATCH, at(id) + "/edits/1", Map.of("name", "x"), "*"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(ACME_EDITOR, PATCH, at(id) + "/edits/1", Map.of("name", ""), "\"3\""))
                .hasStatusOk();
        assertThat(read(ACME_VIEWER, at(id) + "/edits/1").path("name").isNull()).isTrue();
    }

    private String tagged(String tag, @Nullable String due) {
        var given = new HashMap<String, Object>();
        given.put("content", "x");
        given.put("terms", Map.of("tags", List.of(tag)));
        given.put("createMissingTerms", true);
        if (due != null) {
            given.put("assigneeId", ACME_REVIEWER.id());
            given.put("dueOn", due);
        }
        return capture(ACME_EDITOR, given).path("id").asString();
    }

    private static Map<String, Object> to(UUID assignee, String due) {
        return Map.of("assigneeId", assignee, "dueOn", due);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String at(String id) {
        return OUTPUTS + "/" + id;
    }
}
