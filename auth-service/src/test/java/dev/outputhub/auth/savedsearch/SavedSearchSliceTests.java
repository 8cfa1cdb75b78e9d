package dev.outputhub.auth.savedsearch;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class SavedSearchSliceTests {

    private static final String PATH = "/saved-searches";

    private final MockMvcTester mvc;

    @Autowired
    SavedSearchSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void keepsAListUnderANameAndGivesItBackAsItWas() {
        var saved = saved(ACME_VIEWER, "To check", false);
        var read = Api.json(Api.v1(mvc, ACME_VIEWER).get(PATH + "/" + id(saved)));
        assertThat(read).isEqualTo(saved);
        assertThat(read.path("query").path("filter").asString()).isEqualTo("terms.tags=any:drafts");
        assertThat(read.path("query").path("columns").get(0).asString()).isEqualTo("tags");
        assertThat(read.path("createdBy").asString()).isEqualTo(ACME_VIEWER.id().toString());
    }

    @Test
    void showsOthersOnlyWhatIsSharedAndNothingToAnotherOrganisation() {
        var own = id(saved(ACME_EDITOR, "Mine", false));
        var shared = id(saved(ACME_EDITOR, "Ours", true));
        assertThat(ids(ACME_EDITOR)).contains(own, shared);
        assertThat(ids(ACME_VIEWER)).contains(shared).doesNotContain(own);
        assertThat(ids(GLOBEX_OWNER)).doesNotContain(own, shared);
        assertThat(Api.v1(mvc, ACME_VIEWER).get(PATH + "/" + shared)).hasStatusOk();
        assertThat(Api.v1(mvc, ACME_ADMIN).get(PATH + "/" + own)).hasStatus(HttpStatus.NOT_FOUND);
        for (var id : List.of(own, shared)) {
            assertThat(Api.v1(mvc, GLOBEX_OWNER).get(PATH + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(Api.v1(mvc, GLOBEX_OWNER).delete(PATH + "/" + id, "*")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(Api.v1(mvc, GLOBEX_OWNER).patch(PATH + "/" + id, "*", Map.of("name", "theirs")))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void isSharedAndRenamedAndKeptToOneselfAgain() {
        var id = id(saved(ACME_REVIEWER, "Mine", false));
        var reviewer = Api.v1(mvc, ACME_REVIEWER);
        var shared = reviewer.patch(PATH + "/" + id, "\"1\"", Map.of("shared", true, "name", "  For all "));
        assertThat(shared).hasStatusOk();
        assertThat(Api.json(shared).path("name").asString()).isEqualTo("For all");
        assertThat(ids(ACME_VIEWER)).contains(id);
        assertThat(reviewer.patch(PATH + "/" + id, "\"1\"", Map.of("shared", false)))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(reviewer.patch(PATH + "/" + id, "\"2\"", Map.of("shared", false)))
                .hasStatusOk();
        assertThat(ids(ACME_VIEWER)).doesNotContain(id);
    }

    @Test
    void sharingAndChangingWhatOthersShareNeedPermissions() {
        assertThat(save(ACME_VIEWER, "Ours", true)).hasStatus(HttpStatus.FORBIDDEN);
        var own = id(saved(ACME_VIEWER, "Mine", false));
        assertThat(Api.v1(mvc, ACME_VIEWER).patch(PATH + "/" + own, "*", Map.of("shared", true)))
                .hasStatus(HttpStatus.FORBIDDEN);
        var shared = id(saved(ACME_EDITOR, "Ours", true));
        assertThat(Api.v1(mvc, ACME_REVIEWER).patch(PATH + "/" + shared, "*", Map.of("name", "x")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Api.v1(mvc, ACME_VIEWER).delete(PATH + "/" + shared, "*")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Api.v1(mvc, ACME_ADMIN).patch(PATH + "/" + shared, "*", Map.of("shared", false)))
                .hasStatusOk();
        assertThat(ids(ACME_ADMIN)).doesNotContain(shared);
        assertThat(Api.v1(mvc, ACME_EDITOR).delete(PATH + "/" + shared, "*")).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void refusesWhatIsNoSavedSearch() {
        var viewer = Api.v1(mvc, ACME_VIEWER);
        for (var body : List.of(
                Map.of("name", "", "kind", "output", "query", Map.of()),
                Map.of("name", "x", "kind", "planet", "query", Map.of()),
                Map.of("name", "x", "kind", "output"),
                Map.of("name", "x", "kind", "output", "query", "all"),
                Map.of("name", "x", "kind", "output", "query", Map.of("filter", "a".repeat(16_400))))) {
            assertThat(viewer.send(HttpMethod.POST, PATH, null, body)).hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(viewer.get(PATH + "?colour=red")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(viewer.get(PATH + "/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult save(TestPeople person, String name, boolean shared) {
        return Api.v1(mvc, person)
                .send(
                        HttpMethod.POST,
                        PATH,
                        null,
                        Map.of(
                                "name",
                                name,
                                "kind",
                                "output",
                                "query",
                                Map.of("filter", "terms.tags=any:drafts", "columns", List.of("tags")),
                                "shared",
                                shared));
    }

    @Test
    void takesNoMoreThanTheMostWhoeverSavesAtOnce() {
        var own = new ArrayList<String>();
        var answer = save(ACME_REVIEWER, "one more", false);
        while (answer.getResponse().getStatus() == 201) {
            own.add(id(Api.json(answer)));
            answer = save(ACME_REVIEWER, "one more", false);
        }
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.v1(mvc, ACME_REVIEWER).delete(PATH + "/" + own.removeFirst(), "*"))
                .hasStatus(HttpStatus.NO_CONTENT);
        var answers = new ConcurrentLinkedQueue<MvcTestResult>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int one = 0; one < 4; one++) {
                people.execute(() -> answers.add(save(ACME_REVIEWER, "last", false)));
            }
        }
        var taken = answers.stream()
                .filter(saved -> saved.getResponse().getStatus() == 201)
                .toList();
        assertThat(taken).hasSize(1);
        own.add(id(Api.json(taken.getFirst())));
        for (var id : own) {
            assertThat(Api.v1(mvc, ACME_REVIEWER).delete(PATH + "/" + id, "*")).hasStatus(HttpStatus.NO_CONTENT);
        }
    }

    private JsonNode saved(TestPeople person, String name, boolean shared) {
        var answer = save(person, name, shared);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return Api.json(answer);
    }

    private static String id(JsonNode saved) {
        return saved.path("id").asString();
    }

    private List<String> ids(TestPeople person) {
        return Api.json(Api.v1(mvc, person).get(PATH + "?limit=200"))
                .path("items")
                .valueStream()
                .map(SavedSearchSliceTests::id)
                .toList();
    }
}
