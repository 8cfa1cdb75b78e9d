package dev.outputhub.prompt.complete.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TermOrderTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void parentsComeFirst() {
        assertThat(ordered(
                        term("leaf", "twig"), term("twig", "branch"), term("branch", "elsewhere"), term("stone", null)))
                .containsExactly("branch", "twig", "leaf", "stone");
    }

    @Test
    void aCircleLosesNobody() {
        assertThat(ordered(term("hen", "egg"), term("egg", "hen"), term("self", "self")))
                .containsExactlyInAnyOrder("hen", "egg", "self");
    }

    @Test
    void whatComesTwiceAndWhatIsNoTermStay() {
        var broken = JSON.readTree("[1, null, \"x\", {}, {}]");
        assertThat(TermOrder.parentsFirst(broken.valueStream().toList())).hasSize(5);
        assertThat(ordered(term("one", null), term("one", null))).containsExactly("one", "one");
    }

    @Test
    void aParentOfTheSameNameInAnotherVocabularyIsNone() {
        var elsewhere = JSON.createObjectNode().put("vocabulary", "others").put("slug", "twig");
        assertThat(TermOrder.parentsFirst(List.of(term("leaf", "twig"), elsewhere)))
                .extracting(term -> term.path("slug").asString())
                .containsExactly("leaf", "twig");
    }

    private static List<String> ordered(JsonNode... terms) {
        return TermOrder.parentsFirst(List.of(terms)).stream()
                .map(term -> term.path("slug").asString())
                .toList();
    }

    private static JsonNode term(String slug, String parent) {
        return JSON.createObjectNode()
                .put("vocabulary", "trees")
                .put("slug", slug)
                .put("parent", parent);
    }
}
