package dev.outputhub.prompt.label;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabelSliceTests extends RunningPromptService {

    private String prompt;

    @BeforeEach
    void aPromptOfTwoVersions() {
        prompt = "/api/v1/prompts/" + prompt(word("t"), "one");
        send(ACME_EDITOR, POST, prompt + "/versions", Map.of("template", "two"));
    }

    @Test
    void pointsAtAVersionUntilItIsMoved() {
        var label = word("l").substring(0, 20);
        assertThat(send(ACME_EDITOR, PUT, prompt + "/labels/" + label, Map.of("version", 1), "\"2\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"3\"");
        assertThat(read(ACME_VIEWER, prompt + "/versions/" + label)
                        .path("template")
                        .asString())
                .isEqualTo("one");
        assertThat(send(ACME_EDITOR, PUT, prompt + "/labels/" + label, Map.of("number", 2), "\"3\""))
                .hasStatusOk();
        var shown = read(ACME_VIEWER, prompt);
        assertThat(shown.path("labels").path(label).asInt()).isEqualTo(2);
        assertThat(read(ACME_VIEWER, prompt + "/versions")
                        .path("items")
                        .get(0)
                        .path("labels")
                        .get(0)
                        .asString())
                .isEqualTo(label);
        assertThat(ids(read(ACME_VIEWER, "/api/v1/prompts?label=" + label)))
                .containsExactly(shown.path("id").asString());
        assertThat(send(ACME_EDITOR, DELETE, prompt + "/labels/" + label, null, "*"))
                .hasStatus(NO_CONTENT);
        assertThat(get(ACME_VIEWER, prompt + "/versions/" + label)).hasStatus(NOT_FOUND);
        assertThat(send(ACME_EDITOR, DELETE, prompt + "/labels/" + label, null, "*"))
                .hasStatus(NOT_FOUND);
    }

    @Test
    void isMovedByWhomeverMayPublishAndSawTheLatest() {
        var uri = prompt + "/labels/production";
        assertThat(send(ACME_REVIEWER, PUT, uri, Map.of("version", 1), "*")).hasStatus(FORBIDDEN);
        assertThat(send(ACME_EDITOR, PUT, uri, Map.of("version", 1))).hasStatus(PRECONDITION_REQUIRED);
        assertThat(send(ACME_EDITOR, PUT, uri, Map.of("version", 1), "\"1\"")).hasStatus(PRECONDITION_FAILED);
    }

    @Test
    void isNoNumberAndNotLatestAndLeadsSomewhere() {
        for (var label : new String[] {"3", "Production", "-x", "l".repeat(41)}) {
            assertThat(send(ACME_EDITOR, PUT, prompt + "/labels/" + label, Map.of("version", 1), "*"))
                    .as(label)
                    .hasStatus(BAD_REQUEST);
        }
        assertProblem(
                send(ACME_EDITOR, PUT, prompt + "/labels/latest", Map.of("version", 1), "*"),
                UNPROCESSABLE_CONTENT,
                "label-reserved");
        assertThat(send(ACME_EDITOR, PUT, prompt + "/labels/x", Map.of("version", 9), "*"))
                .hasStatus(NOT_FOUND);
        assertThat(send(ACME_EDITOR, PUT, prompt + "/labels/x", Map.of(), "*")).hasStatus(BAD_REQUEST);
    }

    @Test
    void tellsWhoMovedItWhen() {
        send(ACME_EDITOR, PUT, prompt + "/labels/production", Map.of("version", 1), "*");
        send(ACME_OWNER, PUT, prompt + "/labels/production", Map.of("version", 2), "*");
        send(ACME_EDITOR, DELETE, prompt + "/labels/production", null, "*");
        var moves = read(ACME_VIEWER, prompt + "/label-moves").path("items");
        assertThat(texts(moves, "number")).containsExactly("", "2", "1");
        assertThat(texts(moves, "previousNumber")).containsExactly("2", "1", "");
        assertThat(moves.at("/1/movedBy").asString()).isEqualTo(ACME_OWNER.id().toString());
        assertThat(read(ACME_VIEWER, prompt + "/label-moves?label=staging").path("items"))
                .isEmpty();
        assertThat(get(GLOBEX_OWNER, prompt + "/label-moves")).hasStatus(NOT_FOUND);
    }
}
