package dev.outputhub.prompt.search;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.platform.test.service.Caller;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchSliceTests extends RunningPromptService {

    @Test
    void findsPromptsAndAgentsWithTheHitsMarked() {
        var word = word("tides");
        var prompt = prompt("About the sea", "Explain <b>" + word + "</b> & moons");
        var agent = created("/api/v1/agents", Map.of("name", "Sailor", "instructions", "Knows " + word + " well"));
        var hits = search("q=" + word);
        assertThat(hits.path("total").asInt()).isEqualTo(2);
        assertThat(texts(hits.path("items"), "kind")).containsExactlyInAnyOrder("prompt", "agent");
        assertThat(ids(hits)).containsExactlyInAnyOrder(prompt, agent);
        for (var hit : hits.path("items")) {
            assertThat(hit.path("snippet").asString())
                    .contains("<mark>" + word + "</mark>")
                    .doesNotContain("<b>");
            assertThat(hit.path("score").asDouble()).isPositive();
            assertThat(hit.path("updatedAt").isNull()).isFalse();
        }
        assertThat(ids(search("kinds=agent&q=" + word))).containsExactly(agent);
        assertThat(ids(search("kinds=output,prompt&q=" + word))).containsExactly(prompt);
        assertThat(ids(search("kinds=output&q=" + word))).isEmpty();
    }

    @Test
    void findsForNobodyWhatHeMayNotRead() {
        var word = word("hidden");
        prompt("About the sea", word);
        created("/api/v1/agents", Map.of("name", word));
        assertThat(kinds(word, "search:read")).isEmpty();
        assertThat(kinds(word, "search:read", "prompts:read")).containsExactly("prompt");
        assertThat(kinds(word, "search:read", "agents:read")).containsExactly("agent");
    }

    @Test
    void putsTheLastChangedFirstWhereItIsSortedByDate() {
        var word = word("dated");
        var best = prompt(word, word + " " + word);
        var later = created("/api/v1/agents", Map.of("name", "Old", "instructions", "At the end it says " + word));
        assertThat(ids(search("q=" + word))).containsExactly(best, later);
        assertThat(ids(search("sort=date&q=" + word))).containsExactly(later, best);
    }

    private List<String> kinds(String word, String... scopes) {
        var answer = mvc.get()
                .uri("/api/v1/search-hits?q=" + word)
                .with(Caller.holding(ACME_VIEWER, scopes))
                .exchange();
        assertThat(answer).hasStatusOk();
        return texts(json(answer).path("items"), "kind");
    }

    @Test
    void readsTitleDescriptionNotesAndEveryVersionAndSaysWhich() {
        var words = List.of(word("title"), word("description"), word("notes"), word("template"));
        var id = created(
                "/api/v1/prompts",
                Map.of(
                        "title", words.get(0),
                        "description", words.get(1),
                        "notes", words.get(2),
                        "template", words.get(3)));
        for (var word : words) {
            assertThat(ids(search("q=" + word))).as(word).containsExactly(id);
        }
        send(ACME_EDITOR, POST, "/api/v1/prompts/" + id + "/versions", Map.of("template", "another"));
        assertThat(partOf("q=" + words.get(0))).isEmpty();
        assertThat(partOf("q=" + words.get(1))).isEqualTo("description");
        assertThat(partOf("q=" + words.get(2))).isEqualTo("notes");
        assertThat(partOf("q=" + words.get(3))).isEqualTo("version 1");
        assertThat(partOf("q=" + words.get(2) + " " + words.get(1))).isEmpty();
        send(ACME_EDITOR, DELETE, "/api/v1/prompts/" + id, null, "*");
        assertThat(ids(search("q=" + words.getFirst()))).isEmpty();
        assertThat(ids(search("deleted=true&q=" + words.getFirst()))).containsExactly(id);
    }

    private String partOf(String query) {
        var hits = search(query);
        assertThat(hits.path("items")).as(query).hasSize(1);
        var part = hits.path("items").get(0).path("part");
        return (part.path("type").asString("") + " " + part.path("name").asString("")).strip();
    }

    @Test
    void findsAnAgentByWhatItsInstructionsWere() {
        var word = word("before");
        var agent = created("/api/v1/agents", Map.of("name", "Sailor", "instructions", "Knows " + word));
        send(ACME_EDITOR, PATCH, "/api/v1/agents/" + agent, Map.of("instructions", "Knows nothing"), "*");
        assertThat(ids(search("q=" + word))).containsExactly(agent);
        assertThat(partOf("q=" + word)).isEqualTo("version 1");
    }

    @Test
    void findsSnippetsByTitleTextAndNotes() {
        var words = List.of(word("title"), word("text"), word("notes"));
        var id =
                created("/api/v1/snippets", Map.of("title", words.get(0), "text", words.get(1), "notes", words.get(2)));
        for (var word : words) {
            assertThat(ids(search("kinds=snippet&q=" + word))).as(word).containsExactly(id);
        }
        assertThat(partOf("q=" + words.get(2))).isEqualTo("notes");
        assertThat(kinds(words.get(1), "search:read", "agents:read")).isEmpty();
        send(ACME_EDITOR, DELETE, "/api/v1/snippets/" + id, null, "*");
        assertThat(ids(search("q=" + words.get(1)))).isEmpty();
        assertThat(ids(search("deleted=true&q=" + words.get(1)))).containsExactly(id);
    }

    @Test
    void understandsPhrasesExclusionsPrefixesAndAlternatives() {
        var word = word("w");
        var near = prompt("Near", "silver " + word + " moon");
        var far = prompt("Far", "moon over silver and " + word);
        assertThat(ids(search("q=silver " + word))).containsExactlyInAnyOrder(near, far);
        assertThat(ids(search("q=\"silver " + word + "\""))).containsExactly(near);
        assertThat(ids(search("q=" + word + " -over"))).containsExactly(near);
        assertThat(ids(search("q=" + word.substring(0, 20) + "*"))).containsExactlyInAnyOrder(near, far);
        assertThat(ids(search("q=nonsense" + word + " OR \"over silver\" " + word)))
                .containsExactly(far);
    }

    @Test
    void doesNotBringBackByLikenessWhatWasExcluded() {
        var title = word("harvest");
        var wanted = prompt(title + " plain", "wheat");
        prompt(title + " excluded", "barley");
        assertThat(ids(search("q=" + title + " -barley"))).containsExactly(wanted);
    }

    @Test
    void putsWordsWithSignsFirstWhereTheyStandAsTyped() {
        var word = word("signs");
        var decoy = prompt(word + " plum flag", "plum flag");
        var exact = prompt("Notes", word + " and many other words beside --plum-flag");
        assertThat(ids(search("q=" + word + " --plum-flag"))).containsExactly(exact, decoy);
    }

    @Test
    void findsWordsAtTheEndOfALongTextAndShowsThem() {
        var word = word("end");
        var prompt = prompt("Long", "x ".repeat(200_000) + "here stands " + word);
        var agent = created(
                "/api/v1/agents", Map.of("name", "Long", "instructions", "ก".repeat(40_000) + " here stands " + word));
        assertThat(ids(search("q=\"stands " + word + "\""))).containsExactlyInAnyOrder(prompt, agent);
        for (var hit : search("q=" + word).path("items")) {
            assertThat(hit.path("snippet").asString()).contains("stands <mark>" + word + "</mark>");
        }
        send(ACME_EDITOR, POST, "/api/v1/prompts/" + prompt + "/versions", Map.of("template", "short"));
        assertThat(partOf("kinds=prompt&q=" + word)).isEqualTo("version 1");
    }

    @Test
    void forgivesATypingErrorInATitle() {
        var title = word("Quarterly");
        var id = prompt(title, "x");
        var typed = title.substring(0, 12) + "x" + title.substring(13);
        assertThat(ids(search("q=" + typed))).containsExactly(id);
    }

    @Test
    void narrowsByTheFiltersOfTheLists() {
        var word = word("narrow");
        var tag = word("tag");
        var prompt = created(
                "/api/v1/prompts",
                Map.of("title", word, "template", "x", "terms", Map.of("tags", tag), "createMissingTerms", true));
        prompt(word, "another");
        created("/api/v1/agents", Map.of("name", word));
        var hits = search("terms.tags=" + tag + "&q=" + word);
        assertThat(ids(hits)).containsExactly(prompt);
        assertThat(hits.path("facets").path("tags").get(0).path("slug").asString())
                .isEqualTo(tag);
        assertThat(texts(search("kind=text&q=" + word).path("items"), "kind")).containsExactly("prompt", "prompt");
        assertThat(texts(search("q=" + word).path("items"), "kind")).hasSize(3);
    }

    @Test
    void noPageRepeatsOrSkipsAHitWhileOthersAreAddedAndDeleted() {
        var word = word("paged");
        var before = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            before.add(prompt("Title " + i, word));
        }
        before.add(created("/api/v1/agents", Map.of("name", "Agent", "instructions", word)));
        var first = search("limit=2&q=" + word);
        assertThat(first.path("total").asInt()).isEqualTo(5);
        assertThat(first.path("more").asBoolean()).isTrue();
        prompt(word, "above all others");
        var kind = first.path("items").get(0).path("kind").asString();
        send(ACME_EDITOR, DELETE, "/api/v1/" + kind + "s/" + ids(first).getFirst(), null, "*");
        var seen = new ArrayList<>(ids(first));
        for (var page = first; page.path("more").asBoolean(); ) {
            var last = page.path("items").get(page.path("items").size() - 1);
            page = search("limit=2&q=" + word + "&after=" + last.path("score").asString() + ","
                    + last.path("id").asString());
            seen.addAll(ids(page));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void namesTheKindThatAFilterLeavesOut() {
        var word = word("left");
        prompt(word, "x");
        created("/api/v1/agents", Map.of("name", word));
        var narrowed = search("label=production&q=" + word);
        assertThat(texts(narrowed.path("leftOut"), "kind")).containsExactly("agent", "snippet");
        assertThat(texts(narrowed.path("leftOut"), "filter")).containsExactly("label", "label");
        assertThat(search("q=" + word).path("leftOut")).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        for (var query : List.of(
                "", "q=", "q=x&after=-1", "q=x&after=1,y", "q=x&after=NaN,y", "q=x&limit=0", "q=x&colour=red")) {
            assertThat(get(ACME_VIEWER, "/api/v1/search-hits?" + query)
                            .getResponse()
                            .getStatus())
                    .as(query)
                    .isEqualTo(400);
        }
        for (var odd : List.of(
                "'",
                "\\",
                "a:*",
                "((",
                "\"",
                "a & | !",
                "<->",
                "%",
                "-x",
                "--flag",
                "\uD83C\uDF0A",
                "x".repeat(1000))) {
            assertThat(get(ACME_VIEWER, "/api/v1/search-hits?q={q}", odd)
                            .getResponse()
                            .getStatus())
                    .as(odd)
                    .isEqualTo(200);
        }
    }

    private JsonNode search(String query) {
        return read(ACME_VIEWER, "/api/v1/search-hits?" + query);
    }
}
