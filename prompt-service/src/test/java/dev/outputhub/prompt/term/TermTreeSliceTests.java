package dev.outputhub.prompt.term;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TermTreeSliceTests extends RunningPromptService {

    private static final String TAGS = "/api/v1/vocabularies/tags/terms";

    @Test
    void aTermStandsUnderAnotherAndNeverUnderItself() {
        var top = term("tags", word("top"));
        var middle = under(top);
        var leaf = under(middle);
        for (var parent : List.of(top, middle, leaf, UUID.randomUUID().toString())) {
            assertProblem(move(top, parent), UNPROCESSABLE_CONTENT, "term-hierarchy");
        }
        assertThat(ids(read(ACME_VIEWER, TAGS + "?parentId=" + top))).containsExactly(middle);
        assertThat(move(leaf, top)).hasStatusOk();
        assertThat(ids(read(ACME_VIEWER, TAGS + "?parentId=" + top))).containsExactlyInAnyOrder(middle, leaf);
    }

    @Test
    void aTermMeansThoseBelowIt() {
        var top = term("tags", word("top"));
        var leaf = under(under(top));
        var prompt = created(
                "/api/v1/prompts", Map.of("title", "t", "template", "x", "terms", Map.of("tags", List.of(leaf))));
        assertThat(ids(read(ACME_VIEWER, "/api/v1/prompts?terms.tags=" + top))).containsExactly(prompt);
    }

    @Test
    void aFlatVocabularyHasNoTree() {
        var uri = "/api/v1/vocabularies/categories/terms";
        var above = ids(read(ACME_VIEWER, uri + "?limit=1")).getFirst();
        assertProblem(
                send(ACME_EDITOR, POST, uri, Map.of("name", word("below"), "parentId", above)),
                UNPROCESSABLE_CONTENT,
                "term-hierarchy");
    }

    @Test
    void twoMovesAtOnceCloseNoCircle() throws Exception {
        var one = term("tags", word("one"));
        var other = term("tags", word("other"));
        var statuses = new ArrayList<Integer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> move(one, other).getResponse().getStatus());
            var second = callers.submit(() -> move(other, one).getResponse().getStatus());
            statuses.add(first.get());
            statuses.add(second.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 422);
    }

    private MvcTestResult move(String term, String parent) {
        return send(ACME_EDITOR, PATCH, TAGS + "/" + term, Map.of("parentId", parent), "*");
    }

    private String under(String parent) {
        return created(TAGS, Map.of("name", word("under"), "parentId", parent));
    }
}
