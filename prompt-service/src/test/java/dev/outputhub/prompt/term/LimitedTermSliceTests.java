package dev.outputhub.prompt.term;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A library is closed by those who manage groups, and opened by nothing but their saying so. */
class LimitedTermSliceTests extends RunningPromptService {

    private static final String VOCABULARY = "/api/v1/vocabularies/output-libraries";
    private static final String LIBRARIES = VOCABULARY + "/terms";

    private final String board = UUID.randomUUID().toString();

    @Test
    void isOpenToTheGroupsThatWereChosenAndToEverybodyAgain() {
        var library = library();
        assertThat(read(ACME_VIEWER, library).path("groups")).isEmpty();
        assertThat(send(ACME_ADMIN, PATCH, library, Map.of("groups", List.of(board, board)), "*"))
                .hasStatusOk();
        assertThat(read(ACME_VIEWER, library).path("groups").valueStream().map(id -> id.asString()))
                .containsExactly(board);
        assertThat(send(ACME_EDITOR, PATCH, library, Map.of("name", word("renamed")), "*"))
                .hasStatusOk();
        assertThat(read(ACME_VIEWER, library).path("groups")).hasSize(1);
        assertThat(send(ACME_ADMIN, PATCH, library, Map.of("groups", List.of()), "*"))
                .hasStatusOk();
        assertThat(read(ACME_VIEWER, library).path("groups")).isEmpty();
    }

    @Test
    void isNotClosedNorOpenedByWhoeverManagesNoGroups() {
        var library = library();
        assertThat(send(ACME_EDITOR, PATCH, library, Map.of("groups", List.of(board)), "*"))
                .hasStatus(FORBIDDEN);
        close(library);
        var open = new HashMap<String, Object>();
        open.put("groups", null);
        assertThat(send(ACME_EDITOR, PATCH, library, open, "*")).hasStatus(FORBIDDEN);
        assertThat(send(ACME_EDITOR, POST, LIBRARIES, Map.of("name", word("closed"), "groups", List.of(board))))
                .hasStatus(FORBIDDEN);
        assertThat(send(ACME_ADMIN, POST, LIBRARIES, Map.of("name", word("closed"), "groups", List.of(board))))
                .hasStatus2xxSuccessful();
    }

    @Test
    void isATermOfOutputLibrariesAlone() {
        var tag = "/api/v1/vocabularies/tags/terms/"
                + created("/api/v1/vocabularies/tags/terms", Map.of("name", word("tag")));
        assertThat(send(ACME_ADMIN, PATCH, tag, Map.of("groups", List.of(board)), "*"))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void isNeitherDeletedNorMergedWithOneThatIsOpenToOthers() {
        var library = library();
        var other = library();
        close(library);
        assertProblem(send(ACME_ADMIN, DELETE, library, null, "*"), UNPROCESSABLE_CONTENT, "term-limited");
        send(ACME_ADMIN, PATCH, library, Map.of("archived", true), "*");
        assertProblem(send(ACME_ADMIN, DELETE, library, null, "*"), UNPROCESSABLE_CONTENT, "term-limited");
        send(ACME_ADMIN, PATCH, library, Map.of("archived", false), "*");
        assertProblem(
                send(ACME_ADMIN, POST, library + "/merge", Map.of("into", id(other))),
                UNPROCESSABLE_CONTENT,
                "term-limited");
        assertProblem(
                send(ACME_ADMIN, POST, other + "/merge", Map.of("into", id(library))),
                UNPROCESSABLE_CONTENT,
                "term-limited");
        close(other);
        assertThat(send(ACME_ADMIN, POST, other + "/merge", Map.of("into", id(library))))
                .hasStatusOk();
    }

    @Test
    void staysApartFromOneThatWasMergedIntoItBefore() {
        var library = library();
        var other = library();
        var undo = json(send(ACME_ADMIN, POST, other + "/merge", Map.of("into", id(library))))
                .path("undo")
                .asString();
        close(library);
        assertProblem(
                send(ACME_ADMIN, POST, VOCABULARY + "/merges/" + undo + "/undo", null),
                UNPROCESSABLE_CONTENT,
                "term-limited");
    }

    @Test
    void keepsItsVocabularyToOutputs() {
        close(library());
        assertProblem(
                send(ACME_ADMIN, PATCH, VOCABULARY, Map.of("appliesTo", List.of("output", "prompt")), "*"),
                UNPROCESSABLE_CONTENT,
                "term-limited");
        assertProblem(
                send(ACME_ADMIN, PATCH, VOCABULARY, Map.of("cardinality", "one"), "*"),
                UNPROCESSABLE_CONTENT,
                "term-limited");
    }

    private void close(String library) {
        assertThat(send(ACME_ADMIN, PATCH, library, Map.of("groups", List.of(board)), "*"))
                .hasStatusOk();
    }

    private String library() {
        return LIBRARIES + "/" + created(LIBRARIES, Map.of("name", word("library")));
    }

    private static String id(String library) {
        return library.substring(library.lastIndexOf('/') + 1);
    }
}
