package dev.outputhub.prompt.complete;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.prompt.fixture.CompleteCalls;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Vocabularies and terms leave as the organisation made them, and are met by what they are called. */
class CompleteVocabularySliceTests extends RunningPromptService {

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private CompleteCalls source;
    private CompleteCalls other;

    @BeforeEach
    void twoNewOrganisations() {
        source = new CompleteCalls(mvc, UUID.randomUUID());
        other = new CompleteCalls(mvc, UUID.randomUUID());
    }

    @Test
    void aNewOrganisationHasTheBuiltInOnesAlready() {
        for (var kind : List.of("vocabulary", "term")) {
            var records = source.all(kind, "");
            assertThat(records).isNotEmpty();
            assertThat(restored(other, first, kind, records)).containsOnly("unchanged");
            assertThat(bare(other.all(kind, ""))).isEqualTo(bare(records));
        }
    }

    @Test
    void ownOnesAndChangedBuiltInOnesComeBackEqual() {
        changeBuiltInOnes();
        var own = vocabulary("Regions", "regions", true);
        source.restore(first, "vocabulary", List.of(own));
        source.restore(first, "term", tree("regions"));
        for (var kind : List.of("vocabulary", "term")) {
            var records = source.all(kind, "");
            assertThat(restored(other, second, kind, records)).doesNotContain("skipped");
            assertThat(bare(other.all(kind, ""))).isEqualTo(bare(records));
            assertThat(restored(other, UUID.randomUUID(), kind, records)).containsOnly("unchanged");
        }
        assertThat(texts(JSON.valueToTree(other.all("term", "vocabulary=categories")), "slug"))
                .doesNotContain("transcription")
                .contains("dialogue");
    }

    private void changeBuiltInOnes() {
        var categories = named(source.all("vocabulary", ""), "key", "categories");
        categories.put("name", "Kinds of text").putArray("withoutBuiltIn").add("transcription");
        assertThat(results(source.restore(first, "vocabulary", List.of(categories))))
                .containsExactly("updated");
        var dialogue = named(source.all("term", "vocabulary=categories"), "slug", "dialogue");
        dialogue.put("name", "Talk")
                .put("colour", "#123456")
                .put("archived", true)
                .put("position", 90);
        assertThat(results(source.restore(first, "term", List.of(dialogue)))).containsExactly("updated");
    }

    @Test
    void anOrganisationThatWorksKeepsItsOwn() {
        var acme = new CompleteCalls(mvc, ACME_EDITOR.organizationId());
        prompt("Something", "x");
        var before = named(acme.all("term", "vocabulary=knowledge-types"), "slug", "procedural");
        var changed = before.deepCopy().put("description", "Otherwise");
        var items = acme.restore(first, "term", List.of(changed));
        assertThat(results(items)).containsExactly("skipped");
        assertThat(items.path(0).path("recordId")).isEqualTo(before.path("id"));
        var without = named(acme.all("vocabulary", ""), "key", "knowledge-types");
        without.putArray("withoutBuiltIn").add("factual");
        acme.restore(first, "vocabulary", List.of(without));
        assertThat(texts(JSON.valueToTree(acme.all("term", "vocabulary=knowledge-types")), "slug"))
                .contains("factual");
    }

    @Test
    void termsStandUnderTheirParentsWhateverOrderTheyComeIn() {
        source.restore(first, "vocabulary", List.of(vocabulary("Regions", "regions", true)));
        var shuffled = new ArrayList<>(tree("regions"));
        Collections.shuffle(shuffled, new Random(7));
        var items = source.restore(first, "term", shuffled);
        assertThat(results(items)).containsOnly("new");
        assertThat(texts(items, "title")).isEqualTo(texts(JSON.valueToTree(shuffled), "name"));
        assertThat(texts(items, "reason")).containsOnly("");
        var there = source.all("term", "vocabulary=regions", 1);
        assertThat(texts(JSON.valueToTree(there), "slug").subList(0, 1)).containsExactly("earth");
        assertThat(named(there, "slug", "ghent").path("parent").asString()).isEqualTo("flanders");
        assertThat(named(there, "slug", "flanders").path("archived").asBoolean())
                .isTrue();
    }

    @Test
    void aParentThatIsNotThereAndACircleAreNamed() {
        source.restore(first, "vocabulary", List.of(vocabulary("Regions", "regions", true)));
        var orphan = term("regions", "orphan", "nowhere");
        var one = term("regions", "one", "two");
        var two = term("regions", "two", "one");
        var items = source.restore(first, "term", List.of(orphan, one, two));
        assertThat(results(items)).containsOnly("new");
        assertThat(items.path(0).path("reason").asString()).contains("nowhere");
        assertThat(source.all("term", "vocabulary=regions")).hasSize(3);
    }

    @Test
    void twoTermsOfOneNameStayTwo() {
        source.restore(first, "vocabulary", List.of(vocabulary("Regions", "regions", true)));
        var twins = List.of(
                term("regions", "north", null).put("name", "North"),
                term("regions", "north-2", null).put("name", "north"));
        assertThat(results(source.restore(first, "term", twins))).containsOnly("new");
        assertThat(source.all("term", "vocabulary=regions")).hasSize(2);
    }

    @Test
    void badOnesAreSkippedAlone() {
        var bad = List.of(
                term("no-such-vocabulary", "x", null),
                term("tags", "a b", null),
                term("tags", "x", null).put("name", "\u200b"),
                term("tags", "y", null).put("colour", "red"),
                term("tags", "z", null).put("position", "first"),
                term("tags", "good", null));
        assertThat(results(source.restore(first, "term", bad)))
                .containsExactly("skipped", "skipped", "skipped", "skipped", "skipped", "new");
        var vocabularies = List.of(
                vocabulary("Bad", "Not A Key", false),
                vocabulary("Bad", "bad-kind", false).put("cardinality", "three"),
                vocabulary("Good", "good", false).put("mood", "fine"));
        var items = source.restore(first, "vocabulary", vocabularies);
        assertThat(results(items)).containsExactly("skipped", "skipped", "new");
        assertThat(items.path(2).path("reason").asString()).contains("mood");
    }

    /** Every service looks for that term by its slug. */
    @Test
    void theFirstConfidentialLevelKeepsItsSlugAndStays() {
        var level = named(source.all("term", "vocabulary=data-sensitivity"), "slug", "confidential");
        var renamed = level.deepCopy().put("slug", "harmless");
        assertThat(results(source.restore(first, true, false, "term", List.of(renamed))))
                .containsExactly("skipped");
        var without = named(source.all("vocabulary", ""), "key", "data-sensitivity");
        without.put("description", "None").putArray("withoutBuiltIn").add("confidential");
        source.restore(first, true, false, "vocabulary", List.of(without));
        assertThat(named(source.all("term", "vocabulary=data-sensitivity"), "slug", "confidential"))
                .isEqualTo(level);
    }

    @Test
    void anUndoTakesOwnVocabulariesWithTheirTermsAwayAgain() {
        source.restore(first, "vocabulary", List.of(vocabulary("Regions", "regions", true)));
        source.restore(first, "term", tree("regions"));
        assertThat(source.undo(first).path("removed").asInt()).isEqualTo(5);
        assertThat(source.all("vocabulary", "key=regions")).isEmpty();
        assertThat(source.all("term", "vocabulary=regions")).isEmpty();
        assertThat(results(source.restore(second, "vocabulary", List.of(vocabulary("Regions", "regions", true)))))
                .containsExactly("new");
    }

    @Test
    void anUndoKeepsTermsThatRecordsCarry() {
        source.restore(first, "term", List.of(term("tags", "kept", null), term("tags", "gone", null)));
        var record = JSON.createObjectNode()
                .put("kind", "prompt")
                .put("id", UUID.randomUUID().toString())
                .put("title", "Tagged")
                .put("slug", "tagged")
                .put("promptKind", "text")
                .put("currentVersion", 1);
        record.putObject("terms").putArray("tags").add("kept");
        record.putArray("versions").addObject().put("number", 1).put("template", "x");
        assertThat(results(source.restore(second, "prompt", List.of(record)))).containsExactly("new");
        assertThat(source.undo(first).toString()).isEqualTo("{\"removed\":1,\"kept\":1}");
        assertThat(source.all("prompt", "").getFirst().at("/terms/tags/0").asString())
                .isEqualTo("kept");
    }

    private static ObjectNode vocabulary(String name, String key, boolean hierarchical) {
        var vocabulary = JSON.createObjectNode()
                .put("kind", "vocabulary")
                .put("id", UUID.randomUUID().toString())
                .put("key", key)
                .put("name", name)
                .put("description", "Ours")
                .put("cardinality", "many")
                .put("required", false)
                .put("ordered", true)
                .put("hierarchical", hierarchical)
                .put("system", false);
        vocabulary.putArray("appliesTo").add("prompt").add("output");
        return vocabulary;
    }

    private static List<ObjectNode> tree(String vocabulary) {
        return List.of(
                term(vocabulary, "ghent", "flanders"),
                term(vocabulary, "flanders", "belgium").put("archived", true),
                term(vocabulary, "belgium", "earth").put("colour", "#aabbcc"),
                term(vocabulary, "earth", null));
    }

    private static ObjectNode term(String vocabulary, String slug, String parent) {
        var term = JSON.createObjectNode()
                .put("kind", "term")
                .put("id", UUID.randomUUID().toString())
                .put("vocabulary", vocabulary)
                .put("slug", slug)
                .put("name", "The " + slug)
                .put("parent", parent)
                .put("position", 3)
                .put("archived", false);
        term.putObject("attributes").put("aliases", "a " + slug);
        return term;
    }

    private static List<String> restored(CompleteCalls calls, UUID importId, String kind, List<ObjectNode> records) {
        var results = new ArrayList<String>();
        for (int from = 0; from < records.size(); from += 100) {
            var some = records.subList(from, Math.min(records.size(), from + 100));
            results.addAll(results(calls.restore(importId, kind, some)));
        }
        return results;
    }

    private static List<String> results(JsonNode items) {
        return texts(items, "result");
    }

    private static ObjectNode named(List<ObjectNode> records, String field, String value) {
        return records.stream()
                .filter(record -> record.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** By what they are called, without ids and times: those of built-in ones are each organisation's own. */
    private static Map<String, ObjectNode> bare(List<ObjectNode> records) {
        var bare = new TreeMap<String, ObjectNode>();
        for (var record : records) {
            var one = record.deepCopy();
            one.remove(List.of("id", "createdAt", "updatedAt"));
            bare.put(
                    record.path("vocabulary").asString("") + "/"
                            + record.path("slug").asString(record.path("key").asString("")),
                    one);
        }
        return bare;
    }
}
