package dev.outputhub.prompt.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.prompt.slug.Slug;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BuiltInVocabulariesTests {

    private final BuiltInVocabularies builtIn = new BuiltInVocabularies(JsonMapper.shared());

    @Test
    void haveKeysThatCallersRelyOn() {
        assertThat(builtIn.all())
                .extracting(BuiltInVocabulary::key)
                .doesNotHaveDuplicates()
                .allMatch(Slug::isOne)
                .contains(
                        "tags",
                        "categories",
                        "project-tags",
                        "accuracy-levels",
                        "data-sensitivity",
                        "llms",
                        "use-cases");
    }

    @Test
    void saySomethingThatTheServiceUnderstands() {
        for (var vocabulary : builtIn.all()) {
            assertThat(vocabulary.cardinality()).as(vocabulary.key()).isIn("one", "many");
            assertThat(vocabulary.appliesTo())
                    .as(vocabulary.key())
                    .isNotEmpty()
                    .isSubsetOf("prompt", "output", "conversation", "agent");
        }
    }

    @Test
    void haveTermsThatDoNotStandInEachOthersWay() {
        // a name or slug that is there twice would be left out without a word
        for (var vocabulary : builtIn.all()) {
            assertThat(vocabulary.terms())
                    .as(vocabulary.key())
                    .extracting(term -> term.name().toLowerCase(Locale.ROOT))
                    .doesNotHaveDuplicates();
            assertThat(vocabulary.terms())
                    .as(vocabulary.key())
                    .extracting(term -> Objects.requireNonNullElse(
                            term.slug(), Slug.of(term.name()).value()))
                    .doesNotHaveDuplicates()
                    .allMatch(Slug::isOne);
        }
    }

    @Test
    void knowConfidentialAsALevelOfSensitivity() {
        assertThat(builtIn.all().stream()
                        .filter(vocabulary -> vocabulary.key().equals("data-sensitivity"))
                        .flatMap(vocabulary -> vocabulary.terms().stream())
                        .map(BuiltInTerm::name))
                .containsSubsequence("Public", "Internal", "Confidential", "Restricted");
    }
}
