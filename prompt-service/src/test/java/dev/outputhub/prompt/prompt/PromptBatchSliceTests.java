package dev.outputhub.prompt.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

class PromptBatchSliceTests extends RunningPromptService {

    private static final String PROMPTS = "/api/v1/prompts";

    @Test
    void answersForEachWhateverBecameOfTheOthers() {
        var first = prompt(word("a"), "x");
        var absent = UUID.randomUUID().toString();
        var second = prompt(word("b"), "x");
        var answer = batch(Map.of("ids", List.of(first, absent, second), "set", Map.of("notes", "seen")));
        assertThat(texts(answer.path("items"), "result")).containsExactly("changed", "failed", "changed");
        assertThat(answer.path("items").get(1).path("code").asString()).isEqualTo("not-found");
        assertThat(read(ACME_VIEWER, PROMPTS + "/" + second).path("notes").asString())
                .isEqualTo("seen");
    }

    @Test
    void renamesAFolderWithTheFoldersWithinItAndTakesThatBack() {
        var from = word("from");
        var to = word("above") + "/" + word("to");
        var within = List.of(in(from), in(from + "/mails/short"), in(from + "/mails"));
        var beside = in(from + "s");
        var answer = batch(Map.of(
                "filter", Map.of("folder", from), "set", Map.of("moveFolder", Map.of("from", from, "to", " " + to))));
        assertThat(within.stream().map(this::folderOf)).containsExactly(to, to + "/mails/short", to + "/mails");
        assertThat(folderOf(beside)).isEqualTo(from + "s");
        json(send(ACME_EDITOR, POST, PROMPTS + "/batch/" + answer.path("undo").asString() + "/undo", null));
        assertThat(within.stream().map(this::folderOf)).containsExactly(from, from + "/mails/short", from + "/mails");

        batch(Map.of(
                "ids", List.of(beside, within.get(1)), "set", Map.of("moveFolder", Map.of("from", from, "to", ""))));
        assertThat(folderOf(within.get(1))).as("out of it").isEqualTo("mails/short");
        assertThat(folderOf(beside)).isEqualTo(from + "s");
    }

    @Test
    void saysWhatAFolderIsRenamedFromAndTo() {
        var id = in(word("folder"));
        for (var wrong : List.<Object>of("x", Map.of(), Map.of("from", "a"), Map.of("from", " ", "to", "b"))) {
            var answer = batch(Map.of("ids", List.of(id), "set", Map.of("moveFolder", wrong)));
            assertThat(texts(answer.path("items"), "code")).as("%s", wrong).containsExactly("validation-failed");
        }
        var tooLong = batch(Map.of(
                "ids", List.of(id), "set", Map.of("moveFolder", Map.of("from", folderOf(id), "to", "x".repeat(501)))));
        assertThat(texts(tooLong.path("items"), "result")).containsExactly("failed");
    }

    private String in(String folder) {
        return created(PROMPTS, Map.of("title", word("t"), "template", "x", "folder", folder));
    }

    private String folderOf(String id) {
        return read(ACME_VIEWER, PROMPTS + "/" + id).path("folder").asString();
    }

    @Test
    void addsAndRemovesTermsAndReplacesWhereOnlyOneFits() {
        var old = term("tags", word("old"));
        var id = created(
                PROMPTS,
                Map.of(
                        "title",
                        "t",
                        "template",
                        "x",
                        "terms",
                        Map.of("tags", List.of(old), "development-stages", "iteration")));
        var fresh = word("new");
        batch(Map.of(
                "filter", Map.of("id", id),
                "addTerms", Map.of("tags", List.of(fresh), "development-stages", "automation"),
                "createMissingTerms", true));
        var terms = read(ACME_VIEWER, PROMPTS + "/" + id).path("terms");
        assertThat(texts(terms.path("tags"), "slug")).hasSize(2).contains(fresh);
        assertThat(terms.path("development-stages").path("slug").asString()).isEqualTo("automation");
        batch(Map.of("ids", List.of(id), "removeTerms", Map.of("tags", List.of(old))));
        assertThat(texts(read(ACME_VIEWER, PROMPTS + "/" + id).path("terms").path("tags"), "slug"))
                .containsExactly(fresh);
    }

    @Test
    void takesWhatABatchSaidOfAPromptBack() {
        var id = prompt(word("undo"), "x");
        var answer = batch(Map.of("ids", List.of(id), "set", Map.of("notes", "too quick")));
        assertThat(send(
                        ACME_EDITOR,
                        POST,
                        PROMPTS + "/batch/" + answer.path("undo").asString() + "/undo",
                        null))
                .hasStatusOk();
        assertThat(read(ACME_VIEWER, PROMPTS + "/" + id).path("notes").isNull()).isTrue();
    }

    @Test
    void takesManyToTheTrashAndBack() {
        var tag = word("tag");
        for (int i = 0; i < 3; i++) {
            create(
                    PROMPTS,
                    Map.of("title", "t", "template", "x", "terms", Map.of("tags", tag), "createMissingTerms", true));
        }
        assertThat(batch(Map.of("filter", Map.of("terms.tags", tag), "delete", true))
                        .path("items"))
                .hasSize(3);
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?terms.tags=" + tag))).isEmpty();
        batch(Map.of("filter", Map.of("terms.tags", tag, "deleted", "true"), "restore", true));
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?terms.tags=" + tag))).hasSize(3);
    }

    @Test
    void refusesWhatIsNoBatch() {
        var ids = List.of(prompt(word("t"), "x"));
        for (var body : List.of(
                Map.of(),
                Map.of("ids", List.of("x")),
                Map.of("filter", Map.of("colour", "red")),
                Map.of("ids", ids, "set", "all"),
                Map.of("ids", ids, "set", Map.of("terms", "all")))) {
            var answer = send(ACME_EDITOR, POST, PROMPTS + "/batch", body);
            assertThat(answer.getResponse().getStatus()).as(body.toString()).isIn(200, 400);
            if (answer.getResponse().getStatus() == 200) {
                assertThat(json(answer).path("items").get(0).path("result").asString())
                        .isEqualTo("failed");
            }
        }
        assertThat(send(ACME_EDITOR, POST, PROMPTS + "/batch", Map.of("ids", ids, "filter", Map.of(), "delete", true)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(ACME_REVIEWER, POST, PROMPTS + "/batch", Map.of("ids", ids)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private JsonNode batch(Map<String, ?> request) {
        var answer = send(ACME_EDITOR, POST, PROMPTS + "/batch", request);
        assertThat(answer).hasStatusOk();
        return json(answer);
    }
}
