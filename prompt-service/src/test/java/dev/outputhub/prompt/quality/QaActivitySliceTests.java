package dev.outputhub.prompt.quality;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QaActivitySliceTests extends RunningPromptService {

    private String prompt;
    private String activities;

    @BeforeEach
    void aPrompt() {
        prompt = "/api/v1/prompts/" + prompt(word("t"), "one");
        activities = prompt + "/versions/1/qa-activities";
    }

    @Test
    void isTickedOffByWhoDidIt() {
        var made = create(activities, Map.of("what", "Test for bias"));
        assertThat(made.path("done").asBoolean()).isFalse();
        assertThat(made.path("doneBy").isNull()).isTrue();
        var uri = activities + "/" + made.path("id").asString();
        assertThat(send(ACME_OWNER, PATCH, uri, Map.of("done", true))).hasStatus(PRECONDITION_REQUIRED);
        var done = json(send(ACME_OWNER, PATCH, uri, Map.of("done", true, "result", "passed"), "\"1\""));
        assertThat(done.path("doneBy").asString()).isEqualTo(ACME_OWNER.id().toString());
        assertThat(done.path("doneAt").isNull()).isFalse();
        var noted = json(send(ACME_EDITOR, PATCH, uri, Map.of("note", "twice"), "\"2\""));
        assertThat(noted.path("doneBy").asString()).isEqualTo(ACME_OWNER.id().toString());
        var open = json(send(ACME_EDITOR, PATCH, uri, Map.of("done", false), "\"3\""));
        assertThat(open.path("doneAt").isNull()).isTrue();
        assertThat(open.path("result").asString()).isEqualTo("passed");
    }

    @Test
    void belongsToOneVersion() {
        send(ACME_EDITOR, POST, prompt + "/versions", Map.of("template", "two"));
        var id = created(prompt + "/versions/latest/qa-activities", Map.of("what", "Validate sources", "done", true));
        assertThat(ids(read(ACME_VIEWER, prompt + "/versions/2/qa-activities?done=true&count=true")))
                .containsExactly(id);
        assertThat(ids(read(ACME_VIEWER, prompt + "/versions/2/qa-activities?done=false")))
                .isEmpty();
        assertThat(ids(read(ACME_VIEWER, activities))).isEmpty();
        assertThat(get(ACME_VIEWER, activities + "/" + id)).hasStatus(NOT_FOUND);
        assertThat(get(ACME_VIEWER, prompt + "/versions/3/qa-activities")).hasStatus(NOT_FOUND);
        assertThat(send(ACME_EDITOR, DELETE, prompt + "/versions/2/qa-activities/" + id, null, "\"1\""))
                .hasStatus(NO_CONTENT);
        assertThat(get(ACME_VIEWER, prompt + "/versions/2/qa-activities/" + id)).hasStatus(NOT_FOUND);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(send(ACME_EDITOR, POST, activities, Map.of("what", " "))).hasStatus(BAD_REQUEST);
        assertThat(send(ACME_EDITOR, POST, activities, Map.of("what", "x", "done", "perhaps")))
                .hasStatus(BAD_REQUEST);
        assertThat(get(ACME_VIEWER, activities + "?done=perhaps")).hasStatus(BAD_REQUEST);
        assertThat(send(ACME_VIEWER, POST, activities, Map.of("what", "x"))).hasStatus(FORBIDDEN);
    }
}
