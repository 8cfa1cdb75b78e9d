package dev.outputhub.prompt.complete;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.prompt.fixture.CompleteCalls;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Snippets, prompts and agents leave with everything of them and come back equal. */
class CompletePromptSliceTests extends RunningPromptService {

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final String slug = word("kept");
    private final String tag = word("tag");
    private CompleteCalls acme;
    private CompleteCalls other;
    private ObjectNode snippet;
    private ObjectNode prompt;
    private ObjectNode agent;

    @BeforeEach
    void recordsWithEverything() {
        acme = new CompleteCalls(mvc, ACME_EDITOR.organizationId());
        other = new CompleteCalls(mvc, UUID.randomUUID());
        term("tags", tag);
        var snippetId = created("/api/v1/snippets", Map.of("title", "House style", "text", "Short.", "notes", "Ours."));
        var promptId = created(
                "/api/v1/prompts",
                Map.ofEntries(
                        Map.entry("title", "Polite reply"),
                        Map.entry("slug", word("first")),
                        Map.entry("description", "For complaints."),
                        Map.entry("notes", "Ask Ann."),
                        Map.entry("engineered", true),
                        Map.entry("template", "Answer {{ complaint }} for {{ company }}."),
                        Map.entry("variables", List.of(Map.of("name", "company", "default", "Acme", "type", "text"))),
                        Map.entry(
                                "settings",
                                Map.of("temperature", 0.5, "stop", List.of("END"), "nested", Map.of("a", 1))),
                        Map.entry("message", "First try"),
                        Map.entry("snippetIds", List.of(snippetId)),
                        Map.entry("terms", Map.of("tags", List.of(tag), "data-sensitivity", "internal"))));
        var uri = "/api/v1/prompts/" + promptId;
        send(ACME_EDITOR, PATCH, uri, Map.of("slug", slug), "*");
        send(
                ACME_EDITOR,
                POST,
                uri + "/versions",
                Map.of("template", "Reply to {{ complaint }}.", "message", "Shorter"));
        send(ACME_EDITOR, POST, uri + "/revert", Map.of("to", 1));
        send(ACME_OWNER, PUT, uri + "/labels/production", Map.of("version", 2), "*");
        created(uri + "/versions/2/qa-activities", Map.of("what", "Read it aloud", "done", true, "result", "passed"));
        created(uri + "/versions/2/qa-activities", Map.of("what", "Ask a customer", "note", "By May"));
        var agentId = created(
                "/api/v1/agents",
                Map.of(
                        "name", "Complaints desk",
                        "instructions", "Be kind.",
                        "configuration", Map.of("tools", List.of("search"), "depth", 2),
                        "link", "https://example.org/gpt",
                        "platform", "chatgpt",
                        "promptIds", List.of(promptId),
                        "terms", Map.of("tags", List.of(tag))));
        send(ACME_EDITOR, PATCH, "/api/v1/agents/" + agentId, Map.of("instructions", "Be very kind."), "*");
        snippet = acme.one("snippet", snippetId);
        prompt = acme.one("prompt", promptId);
        agent = acme.one("agent", agentId);
    }

    @Test
    void everythingOfThemComesBackInAnotherOrganisation() {
        assertThat(results(restoreAll(other, first))).containsOnly("new");
        assertThat(other.all("snippet", "")).containsExactly(other.translated(snippet));
        assertThat(other.all("prompt", "")).containsExactly(other.translated(prompt));
        assertThat(other.all("agent", "")).containsExactly(other.translated(agent));
        assertThat(prompt.path("versions")).hasSize(3);
        assertThat(prompt.path("activities")).hasSize(2);
        assertThat(prompt.path("retiredSlugs")).hasSize(1);
        assertThat(prompt.path("labels").path("production").asInt()).isEqualTo(2);
        assertThat(prompt.at("/terms/tags/0").asString()).isEqualTo(tag);
        assertThat(agent.path("versions")).hasSize(2);
    }

    @Test
    void aSecondTimeNothingChangesAndTheSameImportGivesTheSameAnswer() {
        restoreAll(other, first);
        assertThat(results(restoreAll(other, first))).containsOnly("new");
        assertThat(results(restoreAll(other, second))).containsOnly("unchanged");
        assertThat(other.all("prompt", "")).hasSize(1);
    }

    @Test
    void theirOwnOrganisationKnowsThemAgain() {
        for (var record : List.of(snippet, prompt, agent)) {
            var kind = record.path("kind").asString();
            var items = acme.restore(first, true, false, kind, List.of(record));
            assertThat(results(items)).containsExactly("unchanged");
            assertThat(items.path(0).path("recordId")).isEqualTo(record.path("id"));
        }
    }

    @Test
    void whatAPersonChangedSinceStaysAndIsNamed() {
        var uri = "/api/v1/prompts/" + prompt.path("id").asString();
        send(ACME_EDITOR, PATCH, uri, Map.of("title", "Kind reply"), "*");
        var items = acme.restore(first, true, false, "prompt", List.of(prompt));
        assertThat(results(items)).containsExactly("skipped");
        assertThat(items.path(0).path("reason").asString()).contains("changed here");
        assertThat(items.path(0).path("title").asString()).isEqualTo("Polite reply");
        assertThat(read(ACME_EDITOR, uri).path("title").asString()).isEqualTo("Kind reply");
        send(ACME_EDITOR, DELETE, uri, null, "*");
        assertThat(reason(acme.restore(first, true, false, "prompt", List.of(prompt))))
                .isEqualTo("It is in the trash.");
    }

    @Test
    void anArchiveThatGoesOnBringsItsNewVersionsUnderTheirNumbers() {
        restoreAll(other, first);
        var later = prompt.deepCopy();
        var fourth = (ObjectNode) later.path("versions").path(1).deepCopy();
        ((ArrayNode) later.path("versions")).add(fourth.put("number", 4).put("template", "Four {{ complaint }}"));
        later.put("currentVersion", 4).put("title", "Very polite reply");
        ((ObjectNode) later.path("labels")).put("production", 4).put("staging", 1);
        ((ObjectNode) later.path("terms")).remove("data-sensitivity");
        assertThat(results(other.restore(second, "prompt", List.of(later)))).containsExactly("updated");
        assertThat(withoutTimes(other.all("prompt", "").getFirst())).isEqualTo(withoutTimes(other.translated(later)));
        var kinder = agent.deepCopy();
        ((ObjectNode) kinder.path("versions").path(1)).put("instructions", "Be kindest.");
        assertThat(results(other.restore(second, "agent", List.of(kinder)))).containsExactly("updated");
        assertThat(other.all("agent", "")
                        .getFirst()
                        .at("/versions/1/instructions")
                        .asString())
                .isEqualTo("Be kindest.");
        assertThat(results(other.restore(
                        second, "snippet", List.of(snippet.deepCopy().put("text", "Shorter.")))))
                .containsExactly("updated");
    }

    @Test
    void anAddressThatAnotherPromptHasIsReplacedByAFreeOne() {
        restoreAll(other, first);
        var twin = prompt.deepCopy().put("id", UUID.randomUUID().toString());
        twin.remove("activities");
        var items = other.restore(second, "prompt", List.of(twin));
        assertThat(results(items)).containsExactly("new");
        assertThat(reason(items)).contains(slug).contains("polite-reply").contains("retiredSlugs");
        assertThat(other.one("prompt", items.path(0).path("recordId").asString())
                        .path("slug")
                        .asString())
                .isEqualTo("polite-reply");
        assertThat(results(other.restore(UUID.randomUUID(), "prompt", List.of(twin))))
                .containsExactly("unchanged");
    }

    @Test
    void linksToWhatIsNotHereAreNamed() {
        var items = other.restore(first, "prompt", List.of(prompt));
        assertThat(results(items)).containsExactly("new");
        assertThat(reason(items)).contains("snippetIds");
        assertThat(reason(other.restore(first, "agent", List.of(withLink(agent)))))
                .contains("promptIds");
    }

    private static ObjectNode withLink(ObjectNode agent) {
        var linked = agent.deepCopy();
        ((ArrayNode) linked.path("promptIds")).add(UUID.randomUUID().toString());
        return linked;
    }

    @Test
    void termsThatTheOrganisationHasNotAreMadeAndThoseItHasNoPlaceForAreNamed() {
        var stranger = prompt.deepCopy();
        ((ObjectNode) stranger.path("terms")).put("no-such-vocabulary", "x");
        var items = other.restore(first, "prompt", List.of(stranger));
        assertThat(reason(items)).contains("no-such-vocabulary");
        assertThat(other.all("prompt", "").getFirst().at("/terms/tags/0").asString())
                .isEqualTo(tag);
    }

    @Test
    void fieldsThatNobodyKnowsHereAreNamed() {
        var strange = prompt.deepCopy().put("mood", "good");
        ((ObjectNode) strange.path("versions").path(0)).put("weather", "fine");
        var items = other.restore(first, "prompt", List.of(strange));
        assertThat(results(items)).containsExactly("new");
        assertThat(reason(items)).contains("mood").contains("versions.weather").doesNotContain("title");
    }

    @Test
    void aBrokenRecordCostsItsNeighboursNothing() {
        var broken = new ArrayList<ObjectNode>();
        broken.add(prompt.deepCopy().put("title", " "));
        broken.add(prompt.deepCopy().put("id", "none"));
        broken.add(prompt.deepCopy().put("kind", "agent"));
        broken.add(prompt.deepCopy().put("currentVersion", 7));
        broken.add(prompt.deepCopy().put("currentVersion", "many"));
        broken.add(prompt.deepCopy().put("promptKind", "chat"));
        broken.add(prompt.deepCopy().put("createdAt", "yesterday"));
        broken.add(prompt.deepCopy().put("notes", "a\0b"));
        broken.add(prompt.deepCopy().put("notes", "n".repeat(100_001)));
        broken.add(with(prompt, "labels", "latest", 1));
        broken.add(with(prompt, "labels", "production", 9));
        broken.add(prompt.deepCopy().set("versions", prompt.arrayNode()));
        broken.add(prompt.deepCopy()
                .set(
                        "versions",
                        prompt.arrayNode().add(prompt.at("/versions/0")).add(prompt.at("/versions/0"))));
        broken.add(prompt.deepCopy().set("settings", deep(prompt, 80)));
        IntStream.range(0, broken.size())
                .filter(at -> at != 1)
                .forEach(at -> broken.get(at).put("id", UUID.randomUUID().toString()));
        var records = new ArrayList<ObjectNode>(broken);
        records.add(prompt);
        var items = other.restore(first, "prompt", records);
        assertThat(items).hasSize(records.size());
        for (int at = 0; at < broken.size(); at++) {
            assertThat(items.path(at).path("result").asString())
                    .as(broken.get(at).toString())
                    .isEqualTo("skipped");
            assertThat(items.path(at).path("reason").asString()).isNotBlank();
        }
        assertThat(items.path(broken.size()).path("result").asString()).isEqualTo("new");
        assertThat(other.all("prompt", "")).hasSize(1);
        var script = agent.deepCopy().put("link", "javascript:alert(1)");
        assertThat(results(other.restore(first, "agent", List.of(script, agent))))
                .containsExactly("skipped", "new");
    }

    private static ObjectNode with(ObjectNode record, String map, String key, int value) {
        var changed = record.deepCopy();
        ((ObjectNode) changed.path(map)).put(key, value);
        return changed;
    }

    private static JsonNode deep(ObjectNode maker, int depth) {
        var node = maker.objectNode();
        for (int level = 0; level < depth; level++) {
            var around = maker.objectNode();
            around.set("a", node);
            node = around;
        }
        return node;
    }

    @Test
    void aDryRunSaysWhatWouldBecomeOfThemAndChangesNothing() {
        assertThat(results(other.restore(first, false, true, "prompt", List.of(prompt))))
                .containsExactly("new");
        assertThat(other.all("prompt", "")).isEmpty();
        assertThat(other.all("term", "vocabulary=tags")).isEmpty();
    }

    @Test
    void anUndoRemovesWhatTheImportBroughtAndNobodyChangedSince() {
        restoreAll(other, first);
        assertThat(other.undo(first).path("removed").asInt()).isEqualTo(3);
        for (var kind : List.of("snippet", "prompt", "agent")) {
            assertThat(other.all(kind, "")).isEmpty();
        }
        assertThat(results(restoreAll(other, second))).containsOnly("new");
        assertThat(other.all("prompt", "")).containsExactly(other.translated(prompt));
    }

    @Test
    void anUndoKeepsWhatIsUsedOrCheckedSince() {
        var twin = prompt.deepCopy().put("id", UUID.randomUUID().toString()).put("slug", word("twin"));
        twin.remove(List.of("activities", "retiredSlugs"));
        acme.restore(first, "prompt", List.of(twin));
        var id = acme.here(twin.path("id").asString());
        created("/api/v1/prompts/" + id + "/versions/1/qa-activities", Map.of("what", "Look at it"));
        assertThat(acme.undo(first).toString()).isEqualTo("{\"removed\":0,\"kept\":1}");
        var used = twin.deepCopy().put("id", UUID.randomUUID().toString()).put("slug", word("used"));
        acme.restore(second, "prompt", List.of(used));
        created(
                "/api/v1/agents",
                Map.of(
                        "name",
                        "User",
                        "promptIds",
                        List.of(acme.here(used.path("id").asString()))));
        assertThat(acme.undo(second).toString()).isEqualTo("{\"removed\":0,\"kept\":1}");
    }

    @Test
    void whatAnotherOrganisationHasIsNeitherGivenOutNorTouched() {
        assertThat(other.all("prompt", "id=" + prompt.path("id").asString())).isEmpty();
        var items = other.restore(
                first, true, false, "prompt", List.of(prompt.deepCopy().put("title", "Taken")));
        assertThat(results(items)).containsExactly("new");
        assertThat(acme.one("prompt", prompt.path("id").asString())).isEqualTo(prompt);
        assertThat(other.undo(first).path("removed").asInt()).isEqualTo(1);
        assertThat(acme.one("prompt", prompt.path("id").asString())).isEqualTo(prompt);
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        var records = IntStream.range(0, 5)
                .mapToObj(number -> snippet.deepCopy()
                        .put("id", UUID.randomUUID().toString())
                        .put("title", "Snippet " + number))
                .toList();
        other.restore(first, "snippet", records);
        assertThat(other.all("snippet", "", 2))
                .isEqualTo(other.all("snippet", ""))
                .hasSize(5);
    }

    private JsonNode restoreAll(CompleteCalls calls, UUID importId) {
        var items = JSON.createArrayNode();
        for (var record : List.of(snippet, prompt, agent)) {
            calls.restore(importId, record.path("kind").asString(), List.of(record))
                    .forEach(items::add);
        }
        return items;
    }

    private static List<String> results(JsonNode items) {
        return texts(items, "result");
    }

    private static String reason(JsonNode items) {
        return items.path(0).path("reason").asString();
    }

    private static ObjectNode withoutTimes(ObjectNode record) {
        var without = record.deepCopy();
        without.remove(List.of("createdAt", "updatedAt"));
        return without;
    }
}
