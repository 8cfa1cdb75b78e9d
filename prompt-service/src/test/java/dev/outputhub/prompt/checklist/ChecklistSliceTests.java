package dev.outputhub.prompt.checklist;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChecklistSliceTests extends RunningPromptService {

    private static final String CHECKLIST = "/api/v1/qa-checklist";

    @AfterEach
    void leavesNothingForOthersToCheck() {
        write();
    }

    @Test
    void countsOnEveryVersionWithWhatWasAddedToOne() {
        write(Map.of("what", "Read aloud"), Map.of("what", "Roles", "kind", "chat"), Map.of("what", "Test for bias"));
        var id = prompt(word("t"), "one");
        var prompt = "/api/v1/prompts/" + id;
        send(ACME_EDITOR, POST, prompt + "/versions", Map.of("template", "two"));
        var activities = prompt + "/versions/2/qa-activities";
        send(ACME_EDITOR, POST, activities, Map.of("what", "read ALOUD", "done", true, "result", "passed"));
        send(ACME_EDITOR, POST, activities, Map.of("what", "Test for bias", "done", true, "result", "failed"));
        send(ACME_EDITOR, POST, activities, Map.of("what", "Only here", "done", true));
        var second = read(ACME_VIEWER, prompt + "/versions/latest/checklist");
        assertThat(texts(second.path("items"), "what")).containsExactly("read ALOUD", "Test for bias", "Only here");
        assertThat(texts(second.path("items"), "passed")).containsExactly("true", "false", "true");
        assertThat(second.path("progress").toString()).isEqualTo("{\"done\":2,\"total\":3}");
        var first = read(ACME_VIEWER, prompt + "/versions/1/checklist");
        assertThat(texts(first.path("items"), "what")).containsExactly("Read aloud", "Test for bias");
        assertThat(first.at("/items/0/activity").isNull()).isTrue();
        assertThat(read(ACME_VIEWER, prompt).path("checklist").toString()).isEqualTo("{\"done\":2,\"total\":3}");
        assertThat(read(ACME_VIEWER, "/api/v1/prompts?id=" + id)
                        .at("/items/0/checklist/done")
                        .asInt())
                .isEqualTo(2);
        assertThat(read(ACME_VIEWER, prompt + "/versions")
                        .at("/items/1/checklist/total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void isWrittenByWhoAdministersTheOrganisationAndSawTheLatest() {
        var wanted = Map.of("items", List.of(Map.of("what", "Read aloud")));
        assertThat(send(ACME_EDITOR, PUT, CHECKLIST, wanted, "*")).hasStatus(FORBIDDEN);
        assertThat(send(ACME_ADMIN, PUT, CHECKLIST, wanted)).hasStatus(PRECONDITION_REQUIRED);
        assertThat(send(ACME_ADMIN, PUT, CHECKLIST, wanted, "\"9999\"")).hasStatus(PRECONDITION_FAILED);
        write(Map.of("what", "Read aloud"));
        assertThat(read(GLOBEX_OWNER, CHECKLIST).path("items")).isEmpty();
        for (var items : List.of(
                List.of(Map.of("what", " ")),
                List.of(Map.of("what", "x", "kind", "song")),
                List.of(Map.of("what", "Twice"), Map.of("what", "twice ")))) {
            assertThat(send(ACME_ADMIN, PUT, CHECKLIST, Map.of("items", items), "*"))
                    .as("%s", items)
                    .hasStatus(BAD_REQUEST);
        }
        assertThat(texts(read(ACME_VIEWER, CHECKLIST).path("items"), "what")).containsExactly("Read aloud");
    }

    private void write(Map<?, ?>... items) {
        assertThat(send(ACME_ADMIN, PUT, CHECKLIST, Map.of("items", List.of(items)), "*"))
                .hasStatusOk();
    }
}
