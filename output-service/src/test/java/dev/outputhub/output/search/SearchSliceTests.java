package dev.outputhub.output.search;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.service.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

class SearchSliceTests extends RunningOutputService {

    /** Letters only, so that no typing error of another test comes near. */
    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zq";

    @Test
    void findsTheRawAndTheEditedText() {
        var id = captured(ACME_EDITOR, "raw" + mark + " here");
        send(ACME_EDITOR, POST, "/api/v1/outputs/" + id + "/edits", Map.of("content", "edited" + mark + " there"));
        assertThat(ids(find("raw" + mark))).containsExactly(id);
        var hit = find("edited" + mark).path("items").get(0);
        assertThat(hit.path("id").asString()).isEqualTo(id);
        assertThat(hit.path("kind").asString()).isEqualTo("output");
        assertThat(hit.path("snippet").asString()).contains("<mark>edited" + mark + "</mark>");
    }

    @Test
    void findsForNobodyWhatHeMayNotRead() {
        captured(ACME_EDITOR, mark);
        var search = mvc.get().uri("/api/v1/search-hits?q=" + mark);
        assertThat(json(search.with(Caller.holding(ACME_VIEWER, "search:read")).exchange())
                        .path("items"))
                .isEmpty();
    }

    @Test
    void findsEveryEditAndSaysWhich() {
        var id = captured(ACME_EDITOR, "# Plan\n\nraw" + mark);
        var uri = "/api/v1/outputs/" + id + "/edits";
        send(ACME_EDITOR, POST, uri, Map.of("content", "first" + mark + " said so"));
        send(ACME_EDITOR, POST, uri, Map.of("content", "second" + mark));
        assertThat(ids(find("first" + mark))).containsExactly(id);
        assertThat(partOf("first" + mark)).isEqualTo("edit 1");
        assertThat(find("first" + mark).path("items").get(0).path("snippet").asString())
                .endsWith("<mark>first" + mark + "</mark> said so");
        assertThat(partOf("second" + mark)).isEmpty();
        assertThat(partOf("raw" + mark)).isEqualTo("raw");
    }

    @Test
    void putsWhatAnOutputSaysBeforeWhatItSaidBefore() {
        var before = captured(ACME_EDITOR, "raw");
        var uri = "/api/v1/outputs/" + before + "/edits";
        send(ACME_EDITOR, POST, uri, Map.of("content", mark));
        send(ACME_EDITOR, POST, uri, Map.of("content", "something else"));
        var now = captured(ACME_EDITOR, "raw " + mark);
        assertThat(ids(find(mark))).containsExactly(now, before);
    }

    @Test
    void findsNotesAndForgetsThemWithTheirWords() {
        var id = captured(ACME_EDITOR, "plain");
        var uri = "/api/v1/outputs/" + id;
        send(ACME_EDITOR, PATCH, uri, Map.of("notes", "remember " + mark), "*");
        assertThat(ids(find(mark))).containsExactly(id);
        assertThat(partOf(mark)).isEqualTo("notes");
        send(ACME_EDITOR, PATCH, uri, Map.of("notes", "nothing"), "*");
        assertThat(ids(find(mark))).isEmpty();
        var noted = capture(ACME_EDITOR, Map.of("content", "plain", "notes", "from the start " + mark));
        assertThat(ids(find(mark))).containsExactly(noted.path("id").asString());
    }

    @Test
    void putsTheLastChangedFirstWhereItIsSortedByDate() {
        var best = captured(ACME_EDITOR, "# " + mark + "\n\n" + mark + " " + mark);
        var later = captured(ACME_EDITOR, "a text of many words that only at its end says " + mark);
        assertThat(ids(find(mark))).containsExactly(best, later);
        var byDate = "/api/v1/search-hits?sort=date&q={q}";
        var page = read(ACME_VIEWER, byDate + "&limit=1", mark);
        assertThat(ids(page)).containsExactly(later);
        assertThat(ids(read(ACME_VIEWER, byDate + "&after={after}", mark, lastOf(page))))
                .containsExactly(best);
        for (var refused : List.of("-date", "size", "date,relevance")) {
            assertThat(get(ACME_VIEWER, "/api/v1/search-hits?q=x&sort=" + refused))
                    .as(refused)
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    private String partOf(String typed) {
        var part = find(typed).path("items").get(0).path("part");
        return (part.path("type").asString("") + " " + part.path("name").asString("")).strip();
    }

    @Test
    void readsPhrasesExclusionsAndPrefixes() {
        var fox = captured(ACME_EDITOR, mark + " the quick brown fox");
        var dog = captured(ACME_EDITOR, mark + " the brown quick dog");
        assertThat(ids(find(mark + " \"quick brown\""))).containsExactly(fox);
        assertThat(ids(find(mark + " -fox"))).containsExactly(dog);
        assertThat(ids(find(mark.substring(0, mark.length() - 2) + "* dog"))).contains(dog);
        assertThat(ids(find(mark + " fox OR " + mark + " dog"))).containsExactlyInAnyOrder(fox, dog);
    }

    @Test
    void readsManyLanguages() {
        var german = captured(ACME_EDITOR, mark + " Die Käsesorten der Häuser");
        var hebrew = captured(ACME_EDITOR, mark + " שלום לכל העולם");
        var chinese = captured(ACME_EDITOR, mark + " 我们在北京学习中文");
        assertThat(ids(find(mark + " kasesorten"))).containsExactly(german);
        assertThat(ids(find(mark + " לכל"))).containsExactly(hebrew);
        assertThat(ids(find(mark + " 北京"))).containsExactly(chinese);
    }

    @Test
    void putsWordsWithSignsFirstWhereTheyStandAsTyped() {
        for (var typed :
                List.of("C++", "--plum-flag", "key=value", "foo_bar()", "/usr/lib/x.so", "v1.2.3", "ada@acme.test")) {
            var word = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zs";
            var letters = typed.replaceAll("[^A-Za-z0-9]+", " ").strip();
            var decoy = captured(ACME_EDITOR, "# " + letters + "\n\n" + word + " " + letters);
            var exact = captured(
                    ACME_EDITOR, "# Notes\n\n" + word + " with " + "filler ".repeat(50) + typed + ", they say");
            assertThat(ids(find(word + " " + typed))).as(typed).containsExactly(exact, decoy);
            var page = read(ACME_VIEWER, "/api/v1/search-hits?limit=1&q={q}", word + " " + typed);
            var first = page.path("items").get(0);
            var after = first.path("score").asString() + "," + first.path("id").asString();
            assertThat(ids(read(ACME_VIEWER, "/api/v1/search-hits?q={q}&after={after}", word + " " + typed, after)))
                    .containsExactly(decoy);
        }
    }

    @Test
    void findsWordsAtTheEndOfALongTextAndShowsThem() {
        var long1 = captured(ACME_EDITOR, "A".repeat(310_000) + " at the end stands " + mark + " alone");
        var hit = find(mark).path("items").get(0);
        assertThat(hit.path("id").asString()).isEqualTo(long1);
        assertThat(hit.path("snippet").asString()).contains("at the end stands <mark>" + mark + "</mark> alone");
        send(ACME_EDITOR, DELETE, "/api/v1/outputs/" + long1, null, "*");
        assertThat(ids(find("\"stands " + mark + " alone\""))).isEmpty();
        assertThat(ids(read(ACME_VIEWER, "/api/v1/search-hits?deleted=true&q={q}", "\"stands " + mark + " alone\"")))
                .containsExactly(long1);
    }

    @Test
    void findsThePhrasesOfALongEditAlsoWhenAnotherReplacedIt() {
        var id = captured(ACME_EDITOR, "ต้น " + "short raw text");
        var edits = "/api/v1/outputs/" + id + "/edits";
        send(ACME_EDITOR, POST, edits, Map.of("content", "หมี ".repeat(20_000) + "ตลาดน้ำ" + mark));
        assertThat(ids(find("\"ตลาดน้ำ" + mark + "\""))).containsExactly(id);
        assertThat(partOf("\"ตลาดน้ำ" + mark + "\"")).isEmpty();
        send(ACME_EDITOR, POST, edits, Map.of("content", "short again"));
        assertThat(ids(find("\"ตลาดน้ำ" + mark + "\""))).containsExactly(id);
        assertThat(partOf("\"ตลาดน้ำ" + mark + "\"")).isEqualTo("edit 1");
    }

    @Test
    void forgivesTypingErrorsInTitles() {
        var id = captured(ACME_EDITOR, "# Kubernetes networking " + mark + "\n\ntext");
        assertThat(ids(find("Kubernets netwroking " + mark.substring(1)))).contains(id);
    }

    @Test
    void putsTitlesBeforeTexts() {
        var inText = captured(ACME_EDITOR, "# Something else\n\n" + mark + " among words");
        var inTitle = captured(ACME_EDITOR, "# About " + mark + "\n\namong words");
        assertThat(ids(find(mark))).containsExactly(inTitle, inText);
    }

    @Test
    void narrowsByFiltersAndCountsTerms() {
        var good = capture(
                ACME_EDITOR,
                Map.of(
                        "content",
                        mark,
                        "rating",
                        5,
                        "terms",
                        Map.of("tags", List.of("t" + mark)),
                        "createMissingTerms",
                        true));
        captured(ACME_EDITOR, mark);
        var all = find(mark);
        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(all.path("facets").path("tags").get(0).path("count").asInt()).isEqualTo(1);
        for (var filter : List.of("rating=5", "terms.tags=any:t" + mark, "terms.tags=some")) {
            var narrowed = read(ACME_VIEWER, "/api/v1/search-hits?q=" + mark + "&" + filter);
            assertThat(ids(narrowed)).as(filter).containsExactly(good.path("id").asString());
            assertThat(narrowed.path("total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void tellsTheMostFrequentTermsOfAVocabularyFirstAndNoEndlessRest() {
        var tags = IntStream.range(0, 60)
                .mapToObj(number -> "t%02d%s".formatted(number, mark))
                .toList();
        tagged(tags);
        tagged(tags.subList(41, 42));
        var facets = find(mark).path("facets").path("tags");
        assertThat(facets).hasSize(50);
        assertThat(facets.get(0).path("slug").asString()).isEqualTo(tags.get(41));
        assertThat(facets.get(0).path("count").asInt()).isEqualTo(2);
    }

    private void tagged(List<String> tags) {
        capture(ACME_EDITOR, Map.of("content", mark, "terms", Map.of("tags", tags), "createMissingTerms", true));
    }

    @Test
    void noPageRepeatsOrSkipsAHitWhileOthersAreAddedAndDeleted() {
        var before = IntStream.range(0, 6)
                .mapToObj(number -> captured(ACME_EDITOR, mark + " number " + number))
                .toList();
        var first = read(ACME_VIEWER, "/api/v1/search-hits?limit=3&q=" + mark);
        assertThat(first.path("more").asBoolean()).isTrue();
        for (int i = 0; i < 3; i++) {
            captured(ACME_EDITOR, "# " + mark + "\n\nabove all others " + i);
        }
        send(ACME_EDITOR, DELETE, "/api/v1/outputs/" + ids(first).getFirst(), null, "*");
        var second = read(ACME_VIEWER, "/api/v1/search-hits?limit=3&q=" + mark + "&after=" + lastOf(first));
        assertThat(second.path("more").asBoolean()).isFalse();
        assertThat(ids(first)).hasSize(3);
        assertThat(ids(second)).hasSize(3);
        assertThat(Stream.of(first, second).flatMap(page -> ids(page).stream()))
                .containsExactlyInAnyOrderElementsOf(before);
    }

    private static String lastOf(JsonNode page) {
        var hit = page.path("items").get(page.path("items").size() - 1);
        return hit.path("score").asString() + "," + hit.path("id").asString();
    }

    @Test
    void findsWhatIsInTheTrashWhereItIsAskedFor() {
        var kept = captured(ACME_EDITOR, mark + " kept");
        var gone = captured(ACME_EDITOR, mark + " gone");
        send(ACME_EDITOR, DELETE, "/api/v1/outputs/" + gone, null, "*");
        for (var path : List.of("/api/v1/search-hits?q=", "/api/v1/outputs?q=")) {
            assertThat(ids(read(ACME_VIEWER, path + mark))).as(path).containsExactly(kept);
            assertThat(ids(read(ACME_VIEWER, path + mark + "&deleted=false"))).containsExactly(kept);
            assertThat(ids(read(ACME_VIEWER, path + mark + "&deleted=true"))).containsExactly(gone);
            assertThat(ids(read(ACME_VIEWER, path + mark + "&deleted=any"))).containsExactlyInAnyOrder(kept, gone);
            assertThat(get(ACME_VIEWER, path + mark + "&deleted=maybe")).hasStatus(HttpStatus.BAD_REQUEST);
        }
        send(ACME_EDITOR, PATCH, "/api/v1/outputs/" + kept, Map.of("title", "still " + mark), "*");
        send(ACME_EDITOR, POST, "/api/v1/outputs/" + gone + "/restore", null);
        assertThat(ids(find(mark))).containsExactlyInAnyOrder(kept, gone);
    }

    @Test
    void followsATitleAndTheTrash() {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "plain");
        send(ACME_EDITOR, PATCH, uri, Map.of("title", "new" + mark), "*");
        assertThat(ids(find("new" + mark))).hasSize(1);
        send(ACME_EDITOR, DELETE, uri, null, "*");
        assertThat(ids(find("new" + mark))).isEmpty();
        send(ACME_EDITOR, POST, uri + "/restore", null);
        assertThat(ids(find("new" + mark))).hasSize(1);
    }

    @Test
    void showsNoMarkupButItsOwn() {
        captured(ACME_EDITOR, "<script>alert('" + mark + "')</script> " + mark + " & more");
        assertThat(find(mark).path("items").get(0).path("snippet").asString())
                .contains("<mark>" + mark + "</mark>")
                .doesNotContain("<script>");
    }

    @Test
    void indexesATextWithMoreWordsThanAnIndexHolds() {
        var words = new StringBuilder("begin" + mark + " ");
        for (int i = 0; words.length() < 900_000; i++) {
            words.append("слово")
                    .append(Integer.toString(i, 36))
                    .append("ἀρχή")
                    .append(i)
                    .append(' ');
        }
        var id = captured(ACME_EDITOR, words.toString());
        assertThat(ids(find("begin" + mark))).containsExactly(id);
    }

    @Test
    void saysNothingOfKindsItDoesNotOwn() {
        captured(ACME_EDITOR, mark);
        assertThat(ids(read(ACME_VIEWER, "/api/v1/search-hits?kinds=prompt,message&q=" + mark)))
                .isEmpty();
        assertThat(ids(read(ACME_VIEWER, "/api/v1/search-hits?kinds=prompt,output&q=" + mark)))
                .hasSize(1);
        assertThat(get(ACME_VIEWER, "/api/v1/search-hits?q={q}", " ")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(ACME_VIEWER, "/api/v1/search-hits?q=a&after=-1")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private JsonNode find(String typed) {
        return read(ACME_VIEWER, "/api/v1/search-hits?q={q}", typed);
    }

    private static List<String> ids(JsonNode hits) {
        var ids = new ArrayList<String>();
        hits.path("items").forEach(hit -> ids.add(hit.path("id").asString()));
        return ids;
    }
}
