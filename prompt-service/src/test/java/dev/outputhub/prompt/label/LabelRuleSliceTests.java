package dev.outputhub.prompt.label;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelRuleSliceTests extends RunningPromptService {

    private final String label = word("l").substring(0, 20);
    private final String rule = "/api/v1/label-rules/" + label;

    @Test
    void demandsAFinishedChecklistAndNamesWhatIsMissing() {
        var prompt = "/api/v1/prompts/" + prompt(word("t"), "one");
        demand();
        var moving = prompt + "/labels/" + label;
        assertProblem(
                send(ACME_EDITOR, PUT, moving, Map.of("version", 1), "*"),
                UNPROCESSABLE_CONTENT,
                "checklist-unfinished");
        var activities = prompt + "/versions/1/qa-activities";
        send(ACME_EDITOR, POST, activities, Map.of("what", "Read aloud", "done", true, "result", "passed"));
        var bias = created(activities, Map.of("what", "Test for bias", "done", true, "result", "Failed"));
        var refused = send(ACME_EDITOR, PUT, moving, Map.of("version", 1), "*");
        assertProblem(refused, UNPROCESSABLE_CONTENT, "checklist-unfinished");
        assertThat(json(refused).path("detail").asString())
                .contains("Test for bias")
                .doesNotContain("Read aloud");
        assertThat(texts(json(refused).path("errors"), "message")).containsExactly("Test for bias");
        json(send(ACME_EDITOR, PATCH, activities + "/" + bias, Map.of("result", "passed"), "*"));
        assertThat(send(ACME_EDITOR, PUT, moving, Map.of("version", 1), "*")).hasStatusOk();
    }

    @Test
    void leavesOtherLabelsAndOtherOrganisationsAlone() {
        demand();
        var prompt = "/api/v1/prompts/" + prompt(word("t"), "one");
        assertThat(send(ACME_EDITOR, PUT, prompt + "/labels/x" + label.substring(0, 9), Map.of("version", 1), "*"))
                .hasStatusOk();
        assertThat(read(GLOBEX_OWNER, rule).path("requiresQa").asBoolean()).isFalse();
        assertThat(texts(read(GLOBEX_OWNER, "/api/v1/label-rules").path("items"), "label"))
                .doesNotContain(label);
        assertThat(texts(read(ACME_VIEWER, "/api/v1/label-rules").path("items"), "label"))
                .contains(label);
    }

    @Test
    void isSetByWhoAdministersTheOrganisationAndSawTheLatest() {
        assertThat(read(ACME_VIEWER, rule).path("version").asInt()).isZero();
        assertThat(send(ACME_EDITOR, PUT, rule, Map.of("requiresQa", true), "*"))
                .hasStatus(FORBIDDEN);
        assertThat(send(ACME_ADMIN, PUT, rule, Map.of("requiresQa", true))).hasStatus(PRECONDITION_REQUIRED);
        assertThat(send(ACME_ADMIN, PUT, rule, Map.of("requiresQa", true), "\"3\""))
                .hasStatus(PRECONDITION_FAILED);
        assertThat(send(ACME_ADMIN, PUT, rule, Map.of(), "*")).hasStatus(BAD_REQUEST);
        assertThat(send(ACME_ADMIN, PUT, "/api/v1/label-rules/Bad", Map.of("requiresQa", true), "*"))
                .hasStatus(BAD_REQUEST);
        assertThat(send(ACME_ADMIN, PUT, rule, Map.of("requiresQa", true), "\"0\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"");
    }

    private void demand() {
        assertThat(send(ACME_ADMIN, PUT, rule, Map.of("requiresQa", true), "*")).hasStatusOk();
    }
}
