package dev.outputhub.prompt.term;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class TermMergingSliceTests extends RunningPromptService {

    private static final String TAGS = "/api/v1/vocabularies/tags/terms";

    @Test
    void movesTheRecordsOfTheOneToTheOther() {
        var going = term("tags", word("going"));
        var staying = term("tags", word("staying"));
        var onlyGoing = tagged(going);
        var both = tagged(going, staying);
        assertThat(merge(going, staying)).hasStatusOk();
        for (var prompt : List.of(onlyGoing, both)) {
            assertThat(texts(tags(prompt), "id")).containsExactly(staying);
        }
        assertThat(ids(read(ACME_VIEWER, "/api/v1/prompts?terms.tags=" + staying)))
                .containsExactlyInAnyOrder(onlyGoing, both);
        assertThat(read(ACME_VIEWER, TAGS + "/" + staying + "?count=true")
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void leavesTheOldNameLeadingToTheOther() {
        var name = word("old");
        var going = term("tags", name);
        var staying = term("tags", word("new"));
        merge(going, staying);
        assertThat(ids(read(ACME_VIEWER, TAGS + "?archived=all&q=" + name))).isEmpty();
        assertThat(read(ACME_VIEWER, TAGS + "/" + going).path("mergedInto").asString())
                .isEqualTo(staying);
        for (var old : List.of(name, going)) {
            assertThat(texts(tags(tagged(old)), "id")).as(old).containsExactly(staying);
        }
        assertThat(ids(read(ACME_VIEWER, "/api/v1/prompts?terms.tags=" + name))).hasSize(2);
        assertProblem(
                send(ACME_EDITOR, PATCH, TAGS + "/" + going, Map.of("name", "x"), "*"),
                UNPROCESSABLE_CONTENT,
                "term-merged");
        assertProblem(merge(going, staying), UNPROCESSABLE_CONTENT, "term-merged");
    }

    @Test
    void leadsThroughTwoMergesInOneStep() {
        var first = word("first");
        var a = term("tags", first);
        var b = term("tags", word("second"));
        var c = term("tags", word("third"));
        merge(a, b);
        merge(b, c);
        assertThat(read(ACME_VIEWER, TAGS + "/" + a).path("mergedInto").asString())
                .isEqualTo(c);
        assertThat(texts(tags(tagged(first)), "id")).containsExactly(c);
    }

    @Test
    void givesTheChildrenANewParent() {
        var going = term("tags", word("going"));
        var child = under(going);
        var staying = term("tags", word("staying"));
        merge(going, staying);
        assertThat(parentOf(child)).isEqualTo(staying);
    }

    @Test
    void letsATermBelowTakeThePlaceOfTheOneAbove() {
        var top = term("tags", word("top"));
        var going = under(top);
        var middle = under(going);
        var staying = under(middle);
        merge(going, staying);
        assertThat(parentOf(staying)).isEqualTo(top);
        assertThat(parentOf(middle)).isEqualTo(staying);
    }

    @Test
    void isTakenBackWithRecordsAndTree() {
        var top = term("tags", word("top"));
        var going = under(top);
        var middle = under(going);
        var staying = under(middle);
        var earlier = word("earlier");
        merge(term("tags", earlier), going);
        var onlyGoing = tagged(going);
        var both = tagged(going, staying);
        var onlyStaying = tagged(staying);
        var decidedSince = tagged(going);
        var undo = json(merge(going, staying)).path("undo").asString();
        send(ACME_EDITOR, PATCH, "/api/v1/prompts/" + decidedSince, Map.of("terms", Map.of("tags", List.of())), "*");
        assertThat(texts(read(ACME_EDITOR, "/api/v1/vocabularies/tags/merges").path("items"), "undo"))
                .contains(undo);
        assertThat(undo(ACME_OWNER, undo)).as("another person's").hasStatus(NOT_FOUND);
        assertThat(undo(ACME_EDITOR, undo)).hasStatusOk();

        assertThat(texts(tags(onlyGoing), "id")).containsExactly(going);
        assertThat(texts(tags(both), "id")).containsExactlyInAnyOrder(going, staying);
        assertThat(texts(tags(onlyStaying), "id")).containsExactly(staying);
        assertThat(texts(tags(decidedSince), "id")).isEmpty();
        assertThat(List.of(parentOf(going), parentOf(middle), parentOf(staying)))
                .containsExactly(top, going, middle);
        assertThat(texts(tags(tagged(earlier)), "id"))
                .as("what led to it before")
                .containsExactly(going);
        assertThat(undo(ACME_EDITOR, undo)).as("twice").hasStatus(NOT_FOUND);
    }

    @Test
    void isNotTakenBackOnceItsNameIsAnothersOrItWasMergedOn() {
        var name = word("again");
        var going = term("tags", name);
        var staying = term("tags", word("stays"));
        var undo = json(merge(going, staying)).path("undo").asString();
        var namesake = term("tags", name);
        assertThat(undo(ACME_EDITOR, undo)).hasStatus(CONFLICT);
        send(ACME_EDITOR, DELETE, TAGS + "/" + namesake, null, "*");
        var further =
                json(merge(staying, term("tags", word("last")))).path("undo").asString();
        assertProblem(undo(ACME_EDITOR, undo), CONFLICT, "changed-since");
        assertThat(undo(ACME_EDITOR, further)).hasStatusOk();
        assertThat(undo(ACME_EDITOR, undo)).hasStatusOk();
    }

    @Test
    void needsTwoTermsOfTheVocabulary() {
        var term = term("tags", word("alone"));
        assertProblem(merge(term, term), UNPROCESSABLE_CONTENT, "refused");
        assertProblem(merge(term, word("nowhere")), UNPROCESSABLE_CONTENT, "unknown-term");
        assertProblem(merge(term, "text-summary"), UNPROCESSABLE_CONTENT, "unknown-term");
    }

    private MvcTestResult merge(String going, String staying) {
        return send(ACME_EDITOR, POST, TAGS + "/" + going + "/merge", Map.of("into", staying));
    }

    private MvcTestResult undo(TestPeople person, String undo) {
        return send(person, POST, "/api/v1/vocabularies/tags/merges/" + undo + "/undo", null);
    }

    private String under(String parent) {
        return created(TAGS, Map.of("name", word("under"), "parentId", parent));
    }

    private String parentOf(String term) {
        return read(ACME_VIEWER, TAGS + "/" + term).path("parentId").asString();
    }

    private String tagged(String... terms) {
        return created(
                "/api/v1/prompts", Map.of("title", "Tagged", "template", "x", "terms", Map.of("tags", List.of(terms))));
    }

    private JsonNode tags(String prompt) {
        return read(ACME_VIEWER, "/api/v1/prompts/" + prompt).path("terms").path("tags");
    }
}
