package dev.outputhub.prompt.agent;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentSliceTests extends RunningPromptService {

    private static final String AGENTS = "/api/v1/agents";

    @Test
    void comesWithItsFirstVersion() {
        var made = send(
                ACME_EDITOR,
                POST,
                AGENTS,
                Map.of(
                        "name",
                        " Complaints desk ",
                        "instructions",
                        "Be kind.",
                        "configuration",
                        Map.of("model", "gpt-4o"),
                        "link",
                        "https://example.test/a",
                        "terms",
                        Map.of("accuracy-levels", "inaccurate")));
        assertThat(made).hasStatus(CREATED).hasHeader("ETag", "\"1\"");
        var agent = json(made);
        assertThat(agent.path("name").asString()).isEqualTo("Complaints desk");
        assertThat(agent.path("title").asString()).isEqualTo("Complaints desk");
        assertThat(agent.path("currentVersion").asInt()).isEqualTo(1);
        assertThat(agent.path("terms").path("accuracy-levels").path("slug").asString())
                .isEqualTo("inaccurate");
        assertThat(agent.path("terms").has("development-stages")).isFalse();
        assertThat(send(ACME_VIEWER, POST, AGENTS, Map.of("name", "x"))).hasStatus(FORBIDDEN);
    }

    @Test
    void getsAVersionWithOtherInstructionsAndNoneWithAnotherName() {
        var uri = agent("Be kind.");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("name", "x"))).hasStatus(PRECONDITION_REQUIRED);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("name", "x"), "\"4\"")).hasStatus(PRECONDITION_FAILED);
        var renamed = json(send(ACME_EDITOR, PATCH, uri, Map.of("name", "Other"), "\"1\""));
        assertThat(renamed.path("currentVersion").asInt()).isEqualTo(1);
        var instructed = json(
                send(ACME_EDITOR, PATCH, uri, Map.of("instructions", "Be brief.", "message", "Too long"), "\"2\""));
        assertThat(instructed.path("currentVersion").asInt()).isEqualTo(2);
        assertThat(read(ACME_VIEWER, uri + "/versions/2").path("message").asString())
                .isEqualTo("Too long");
        assertThat(read(ACME_VIEWER, uri + "/versions/1").path("instructions").asString())
                .isEqualTo("Be kind.");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("link", "javascript:alert(1)"), "*"))
                .hasStatus(BAD_REQUEST);
    }

    @Test
    void hasVersionsThatCanBeComparedAndGoneBackTo() {
        var uri = agent("Be kind.");
        assertThat(send(ACME_EDITOR, POST, uri + "/versions", Map.of("instructions", "Be brief.", "base", 1)))
                .hasStatus(CREATED)
                .hasHeader("Location", uri + "/versions/2")
                .hasHeader("ETag", "\"2\"");
        assertProblem(
                send(ACME_EDITOR, POST, uri + "/versions", Map.of("instructions", "x", "base", 1)),
                CONFLICT,
                "agent-version-race");
        assertProblem(
                send(ACME_EDITOR, POST, uri + "/versions", Map.of("instructions", "Be brief.")),
                UNPROCESSABLE_CONTENT,
                "agent-version-unchanged");
        var diff = read(ACME_VIEWER, uri + "/versions/1/diff?to=2");
        assertThat(texts(diff.path("hunks"), "kind")).containsExactly("equal", "delete", "insert", "equal");
        assertThat(send(ACME_EDITOR, POST, uri + "/revert", Map.of("to", 1)))
                .hasStatus(CREATED)
                .hasHeader("Location", uri + "/versions/3")
                .hasHeader("ETag", "\"3\"");
        assertThat(get(ACME_VIEWER, uri)).hasHeader("ETag", "\"3\"");
        assertThat(read(ACME_VIEWER, uri).path("instructions").asString()).isEqualTo("Be kind.");
        assertThat(texts(read(ACME_VIEWER, uri + "/versions?count=true").path("items"), "instructions"))
                .containsExactly("Be kind.", "Be brief.", "Be kind.");
        assertThat(get(ACME_VIEWER, uri + "/versions/9")).hasStatus(NOT_FOUND);
        assertThat(get(ACME_VIEWER, uri + "/versions/x")).hasStatus(NOT_FOUND);
        assertThat(get(ACME_VIEWER, uri + "/versions/1/diff")).hasStatus(BAD_REQUEST);
    }

    @Test
    void usesPromptsThatCanBeFollowedFromBothEnds() {
        var first = prompt(word("first"), "x");
        var second = prompt(word("second"), "x");
        var uri = agent("x");
        var added = send(ACME_EDITOR, PUT, uri + "/prompts/" + first, null, "\"1\"");
        assertThat(added).hasStatusOk().hasHeader("ETag", "\"2\"");
        send(ACME_EDITOR, PUT, uri + "/prompts/" + second, null, "\"2\"");
        assertThat(ids(read(ACME_VIEWER, uri + "/prompts"))).containsExactly(first, second);
        var id = uri.substring(AGENTS.length() + 1);
        assertThat(ids(read(ACME_VIEWER, "/api/v1/prompts?agentId=" + id))).containsExactlyInAnyOrder(first, second);
        assertThat(ids(read(ACME_VIEWER, AGENTS + "?promptId=" + first))).containsExactly(id);
        assertThat(ids(read(ACME_VIEWER, AGENTS + "?promptId=all:" + first + "," + second)))
                .containsExactly(id);
        var unused = prompt(word("third"), "x");
        assertThat(ids(read(ACME_VIEWER, AGENTS + "?promptId=all:" + first + "," + unused)))
                .isEmpty();
        assertThat(ids(read(ACME_VIEWER, AGENTS + "?promptId=some&limit=200"))).contains(id);
        assertThat(ids(read(ACME_VIEWER, AGENTS + "?promptId=none&limit=200"))).doesNotContain(id);
        assertThat(texts(read(ACME_VIEWER, "/api/v1/prompts/" + first).path("agents"), "id"))
                .containsExactly(id);
        send(ACME_EDITOR, DELETE, "/api/v1/prompts/" + second, null, "*");
        var used = read(ACME_VIEWER, uri + "/prompts").path("items");
        assertThat(used.get(1).path("deleted").asBoolean()).isTrue();
        var turned = send(ACME_EDITOR, PATCH, uri, Map.of("promptIds", List.of(second, first)), "\"3\"");
        assertThat(texts(json(turned).path("prompts"), "id")).containsExactly(second, first);
        assertThat(send(ACME_EDITOR, DELETE, uri + "/prompts/" + first, null, "\"4\""))
                .hasStatus(NO_CONTENT);
        assertThat(send(ACME_EDITOR, DELETE, uri + "/prompts/" + first, null, "*"))
                .hasStatus(NOT_FOUND);
        assertProblem(
                send(ACME_EDITOR, PUT, agent("y") + "/prompts/" + second, null, "*"),
                UNPROCESSABLE_CONTENT,
                "unknown-prompt");
    }

    @Test
    void listsThePromptsItUsesByPage() {
        var first = prompt(word("first"), "x");
        var second = prompt(word("second"), "x");
        var uri = agent("x") + "/prompts";
        send(ACME_EDITOR, PUT, uri + "/" + second, null, "*");
        send(ACME_EDITOR, PUT, uri + "/" + first, null, "*");
        var page = read(ACME_VIEWER, uri + "?limit=1&count=true");
        assertThat(ids(page)).containsExactly(second);
        assertThat(page.path("total").asInt()).isEqualTo(2);
        var last = read(
                ACME_VIEWER, uri + "?limit=1&cursor=" + page.path("nextCursor").asString());
        assertThat(ids(last)).containsExactly(first);
        assertThat(last.path("nextCursor").isNull()).isTrue();
        assertThat(ids(read(ACME_VIEWER, uri + "?sort=title"))).containsExactly(first, second);
        for (var query : List.of("limit=0", "cursor=nonsense", "sort=size", "colour=red")) {
            assertThat(get(ACME_VIEWER, uri + "?" + query)).as(query).hasStatus(BAD_REQUEST);
        }
        assertThat(get(ACME_VIEWER, AGENTS + "/{id}/prompts", UUID.randomUUID()))
                .hasStatus(NOT_FOUND);
    }

    @Test
    void goesToTheTrashAndComesBack() {
        var uri = agent("x");
        var id = uri.substring(AGENTS.length() + 1);
        assertThat(send(ACME_EDITOR, DELETE, uri, null, "\"1\"")).hasStatus(NO_CONTENT);
        assertThat(ids(read(ACME_VIEWER, AGENTS + "?limit=200"))).doesNotContain(id);
        assertThat(ids(read(ACME_VIEWER, AGENTS + "?deleted=true&id=" + id))).containsExactly(id);
        assertProblem(send(ACME_EDITOR, PATCH, uri, Map.of("name", "y"), "*"), CONFLICT, "record-deleted");
        assertThat(send(ACME_EDITOR, POST, uri + "/restore", null))
                .hasStatusOk()
                .hasHeader("ETag", "\"3\"");
        assertThat(ids(read(ACME_VIEWER, AGENTS + "?id=" + id))).containsExactly(id);
    }

    @Test
    void isListedByFilterOrderAndPage() {
        var platform = word("p");
        var all = new ArrayList<String>();
        for (var name : List.of("b", "a", "c")) {
            all.add(created(AGENTS, Map.of("name", name, "platform", platform)));
        }
        var byName = read(ACME_VIEWER, AGENTS + "?platform=" + platform + "&sort=name&limit=2&count=true");
        assertThat(texts(byName.path("items"), "name")).containsExactly("a", "b");
        assertThat(byName.path("total").asInt()).isEqualTo(3);
        var rest = read(
                ACME_VIEWER,
                AGENTS + "?platform=" + platform + "&sort=name&limit=2&cursor="
                        + byName.path("nextCursor").asString());
        assertThat(texts(rest.path("items"), "name")).containsExactly("c");
        send(ACME_EDITOR, PUT, AGENTS + "/" + all.getFirst() + "/favourite", null);
        assertThat(ids(read(ACME_EDITOR, AGENTS + "?favourite=true&platform=" + platform)))
                .containsExactly(all.getFirst());
        assertThat(ids(read(ACME_OWNER, AGENTS + "?favourite=true&platform=" + platform)))
                .isEmpty();
        for (var query : List.of("colour=red", "promptId=x", "deleted=x", "include=outputs", "sort=size")) {
            assertThat(get(ACME_VIEWER, AGENTS + "?" + query)).as(query).hasStatus(BAD_REQUEST);
        }
    }

    private String agent(String instructions) {
        return AGENTS + "/" + created(AGENTS, Map.of("name", "Agent", "instructions", instructions));
    }
}
