package dev.outputhub.prompt.snippet;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnippetSliceTests extends RunningPromptService {

    private static final String SNIPPETS = "/api/v1/snippets";

    @Test
    void isMadeChangedAndKeptApartByVersion() {
        var snippet = create(SNIPPETS, Map.of("title", " House style ", "text", " Short.\n"));
        assertThat(snippet.path("title").asString()).isEqualTo("House style");
        assertThat(snippet.path("text").asString()).isEqualTo(" Short.\n");
        var uri = SNIPPETS + "/" + snippet.path("id").asString();
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("text", "x"))).hasStatus(PRECONDITION_REQUIRED);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("text", "x"), "\"2\"")).hasStatus(PRECONDITION_FAILED);
        assertThat(send(ACME_VIEWER, PATCH, uri, Map.of("text", "x"), "*")).hasStatus(FORBIDDEN);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("text", "Longer."), "\"1\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("text", ""), "*")).hasStatus(BAD_REQUEST);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("text", List.of()), "*"))
                .hasStatus(BAD_REQUEST);
    }

    @Test
    void goesToTheTrashAndComesBack() {
        var title = word("trash");
        var id = created(SNIPPETS, Map.of("title", title, "text", "x"));
        assertThat(send(ACME_EDITOR, DELETE, SNIPPETS + "/" + id, null, "\"1\""))
                .hasStatus(NO_CONTENT);
        assertThat(ids(read(ACME_VIEWER, SNIPPETS + "?q=" + title))).isEmpty();
        assertThat(ids(read(ACME_VIEWER, SNIPPETS + "?deleted=true&q=" + title)))
                .containsExactly(id);
        assertThat(send(ACME_EDITOR, POST, SNIPPETS + "/" + id + "/restore", null))
                .hasStatusOk();
        assertThat(ids(read(ACME_VIEWER, SNIPPETS + "?q=" + title))).containsExactly(id);
    }

    @Test
    void isFoundByItsWordsWhateverSignsTheyHave() {
        var mark = word("50%_");
        var id = created(SNIPPETS, Map.of("title", "Discount", "text", "takes " + mark + " off"));
        var found = get(ACME_VIEWER, SNIPPETS + "?q={q}", mark.toUpperCase(Locale.ROOT));
        assertThat(ids(json(found))).containsExactly(id);
        assertThat(ids(json(get(ACME_VIEWER, SNIPPETS + "?q={q}", "takes%_off"))))
                .isEmpty();
    }

    @Test
    void isListedByOrderPageAndPrompt() {
        var mark = word("paged");
        for (var title : List.of("b", "a", "c")) {
            create(SNIPPETS, Map.of("title", title, "text", mark));
        }
        var first = read(ACME_VIEWER, SNIPPETS + "?sort=title&limit=2&count=true&q=" + mark);
        assertThat(texts(first.path("items"), "title")).containsExactly("a", "b");
        assertThat(first.path("total").asInt()).isEqualTo(3);
        var id = ids(first).getFirst();
        var prompt = created("/api/v1/prompts", Map.of("title", "t", "template", "x", "snippetIds", List.of(id)));
        assertThat(ids(read(ACME_VIEWER, SNIPPETS + "?promptId=" + prompt))).containsExactly(id);
        for (var query : List.of("promptId=x", "deleted=x", "colour=red", "sort=text")) {
            assertThat(get(ACME_VIEWER, SNIPPETS + "?" + query)).as(query).hasStatus(BAD_REQUEST);
        }
    }

    @Test
    void areChangedManyAtOnceAndTakenBack() {
        var mark = word("many");
        var all = List.of(
                created(SNIPPETS, Map.of("title", "a", "text", mark)),
                created(SNIPPETS, Map.of("title", "b", "text", mark)));
        var answer =
                json(send(ACME_EDITOR, POST, SNIPPETS + "/batch", Map.of("filter", Map.of("q", mark), "delete", true)));
        assertThat(answer.at("/counts/changed").asInt()).isEqualTo(2);
        assertThat(ids(read(ACME_VIEWER, SNIPPETS + "?q=" + mark))).isEmpty();
        var undo = answer.path("undo").asString();
        assertThat(send(ACME_VIEWER, POST, SNIPPETS + "/batch/" + undo + "/undo", null))
                .hasStatus(FORBIDDEN);
        assertThat(texts(read(ACME_EDITOR, SNIPPETS + "/batch").path("items"), "undo"))
                .contains(undo);
        assertThat(send(ACME_EDITOR, POST, SNIPPETS + "/batch/" + undo + "/undo", null))
                .hasStatusOk();
        assertThat(ids(read(ACME_VIEWER, SNIPPETS + "?sort=title&q=" + mark))).isEqualTo(all);
    }
}
