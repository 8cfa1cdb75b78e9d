package dev.outputhub.prompt.snippet;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Texts refer to snippets and are read with what these say at that moment. */
class SnippetReferenceSliceTests extends RunningPromptService {

    private static final String PROMPTS = "/api/v1/prompts";

    private JsonNode snippet(String text) {
        return create("/api/v1/snippets", Map.of("title", word("s").substring(0, 20), "text", text));
    }

    private static String referenceTo(JsonNode snippet) {
        return "{{snippet:" + snippet.path("slug").asString() + "}}";
    }

    private static String uri(JsonNode snippet) {
        return "/api/v1/snippets/" + snippet.path("id").asString();
    }

    private String rendered(String prompt) {
        var answer = send(ACME_VIEWER, POST, PROMPTS + "/" + prompt + "/render", Map.of("variables", Map.of("n", "7")));
        return json(answer).path("text").asString();
    }

    @Test
    void areReadAsTheyAreAtThatMomentAlsoByPrograms() {
        var inner = snippet("inner {{n}}");
        var outer = snippet("outer " + referenceTo(inner));
        var prompt = create(
                PROMPTS,
                Map.of(
                        "title",
                        word("t"),
                        "template",
                        "Say {{ snippet: " + outer.path("slug").asString() + " }}."));
        assertThat(texts(prompt.path("variables"), "name")).containsExactly("n");
        var id = prompt.path("id").asString();
        assertThat(rendered(id)).isEqualTo("Say outer inner 7.");
        var fetched = PROMPTS + "/by-slug/" + prompt.path("slug").asString();
        assertThat(read(ACME_VIEWER, fetched).path("template").asString()).isEqualTo("Say outer inner {{n}}.");
        send(ACME_EDITOR, PATCH, uri(inner), Map.of("text", "changed {{n}}"), "*");
        assertThat(read(ACME_VIEWER, fetched).path("template").asString()).isEqualTo("Say outer changed {{n}}.");
        assertThat(rendered(id)).isEqualTo("Say outer changed 7.");
        send(ACME_EDITOR, DELETE, uri(inner), null, "*");
        assertThat(rendered(id)).isEqualTo("Say outer changed 7.");
    }

    @Test
    void workInTheMessagesOfAChat() {
        var snippet = snippet("be brief");
        var id = created(
                PROMPTS,
                Map.of(
                        "title",
                        word("t"),
                        "messages",
                        List.of(Map.of("role", "system", "content", "Please " + referenceTo(snippet)))));
        var answer = json(send(ACME_VIEWER, POST, PROMPTS + "/" + id + "/render", Map.of()));
        assertThat(answer.at("/messages/0/content").asString()).isEqualTo("Please be brief");
        assertThat(ids(read(
                        ACME_VIEWER,
                        PROMPTS + "?usesSnippetId=" + snippet.path("id").asString())))
                .containsExactly(id);
    }

    @Test
    void thatAreNotThereOrLeadToThemselvesAreRefusedAtSaving() {
        var missing = send(ACME_EDITOR, POST, PROMPTS, Map.of("title", "t", "template", "{{snippet:no-such-one}}"));
        assertProblem(missing, UNPROCESSABLE_CONTENT, "snippet-missing");
        assertThat(json(missing).path("detail").asString()).contains("no-such-one");
        var one = snippet("one");
        var two = snippet("two " + referenceTo(one));
        var round = send(ACME_EDITOR, PATCH, uri(one), Map.of("text", referenceTo(two)), "*");
        assertProblem(round, UNPROCESSABLE_CONTENT, "snippet-cycle");
        assertThat(json(round).path("detail").asString())
                .contains(one.path("slug").asString(), two.path("slug").asString());
        var prompt = PROMPTS + "/" + prompt(word("t"), "x") + "/versions";
        assertProblem(
                send(ACME_EDITOR, POST, prompt, Map.of("template", "{{snippet:no-such-one}}")),
                UNPROCESSABLE_CONTENT,
                "snippet-missing");
        assertProblem(
                send(GLOBEX_OWNER, POST, PROMPTS, Map.of("title", "t", "template", referenceTo(one))),
                UNPROCESSABLE_CONTENT,
                "snippet-missing");
    }

    @Test
    void multiplyOnlyUpToALimit() {
        var last = snippet("x".repeat(1_000));
        for (int i = 0; i < 4; i++) {
            last = snippet(referenceTo(last).repeat(6));
        }
        assertProblem(
                send(
                        ACME_EDITOR,
                        POST,
                        PROMPTS + "/compose",
                        Map.of("texts", List.of(referenceTo(last).repeat(6)))),
                UNPROCESSABLE_CONTENT,
                "composition-too-long");
    }

    @Test
    void areShownInATextThatIsBeingWritten() {
        var snippet = snippet("be brief");
        var composed = json(send(
                ACME_VIEWER,
                POST,
                PROMPTS + "/compose",
                Map.of("texts", List.of("a " + referenceTo(snippet) + " {{b}}", "c"))));
        assertThat(composed.at("/texts/0").asString()).isEqualTo("a be brief {{b}}");
        assertThat(composed.at("/texts/1").asString()).isEqualTo("c");
        assertThat(texts(composed.path("snippets"), "id"))
                .containsExactly(snippet.path("id").asString());
    }

    @Test
    void areKnownToBeUsedThroughOthersToo() {
        var inner = snippet("inner");
        var outer = snippet("outer " + referenceTo(inner));
        var outermost = snippet("outermost " + referenceTo(outer));
        var id = created(PROMPTS, Map.of("title", word("t"), "template", "Say " + referenceTo(outermost)));
        var innerId = inner.path("id").asString();
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?usesSnippetId=" + innerId)))
                .containsExactly(id);
        var unused = snippet("unused").path("id").asString();
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?usesSnippetId=" + unused + "," + innerId)))
                .containsExactly(id);
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?usesSnippetId=all:" + unused + "," + innerId)))
                .isEmpty();
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?usesSnippetId=not:" + innerId + "&id=" + id)))
                .isEmpty();
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?usesSnippetId=not:" + unused + "&id=" + id)))
                .containsExactly(id);
        assertThat(ids(read(ACME_VIEWER, PROMPTS + "?usesSnippetIdItself=" + innerId)))
                .isEmpty();
        assertThat(ids(read(
                        ACME_VIEWER,
                        PROMPTS + "?usesSnippetIdItself=" + outermost.path("id").asString())))
                .containsExactly(id);
        assertThat(ids(read(ACME_VIEWER, "/api/v1/snippets?sort=createdAt&usesSnippetId=" + innerId)))
                .containsExactly(
                        outer.path("id").asString(), outermost.path("id").asString());
        assertThat(ids(read(GLOBEX_OWNER, PROMPTS + "?usesSnippetId=" + innerId)))
                .isEmpty();
    }
}
