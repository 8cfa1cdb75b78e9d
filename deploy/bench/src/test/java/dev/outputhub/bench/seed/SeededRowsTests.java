package dev.outputhub.bench.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.bench.load.Gateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class SeededRowsTests {

    private static final List<SeededVocabulary> BUILT_IN = builtIn();

    private final SeededRows rows = new SeededRows(7, BUILT_IN);

    @Test
    void sameSeedGivesTheSameRowsInAnyOrder() {
        var again = new SeededRows(7, BUILT_IN);
        again.output(99);
        for (int i = 0; i < 40; i++) {
            assertThat(again.output(i)).isEqualTo(rows.output(i));
            assertThat(again.prompt(i)).isEqualTo(rows.prompt(i));
            assertThat(again.agent(i)).isEqualTo(rows.agent(i));
            assertThat(again.snippet(i)).isEqualTo(rows.snippet(i));
            assertThat(again.conversation(i)).isEqualTo(rows.conversation(i));
            assertThat(again.file(i).content()).isEqualTo(rows.file(i).content());
        }
    }

    @Test
    void anotherSeedGivesOtherRows() {
        var other = new SeededRows(8, BUILT_IN);
        assertThat(IntStream.range(0, 40).filter(i -> other.output(i).equals(rows.output(i))))
                .isEmpty();
    }

    @Test
    void everyVocabularyIsUsedByEveryKindItAppliesTo() {
        var used = Map.of(
                "output",
                        vocabularies(IntStream.range(0, 60)
                                .mapToObj(i -> rows.output(i).body())),
                "prompt",
                        vocabularies(IntStream.range(0, 60)
                                .mapToObj(i -> rows.prompt(i).body())),
                "agent",
                        vocabularies(IntStream.range(0, 60)
                                .mapToObj(i -> rows.agent(i).body())),
                "conversation", vocabularies(IntStream.range(0, 60).mapToObj(rows::aboutConversation)));
        assertThat(BUILT_IN).hasSizeGreaterThan(25);
        used.forEach((kind, keys) -> assertThat(keys)
                .as(kind)
                .containsAll(BUILT_IN.stream()
                        .filter(vocabulary -> vocabulary.appliesTo().contains(kind))
                        .map(SeededVocabulary::key)
                        .toList()));
    }

    @Test
    void everyRowWithTermsIsMarkedAndHasOneTermWhereOneIsAllowed() {
        for (int i = 0; i < 60; i++) {
            var terms = (Map<?, ?>) rows.output(i).body().get("terms");
            assertThat(((List<?>) terms.get("tags")).contains(TermChoice.MARK)).isTrue();
            BUILT_IN.forEach(vocabulary -> {
                var chosen = terms.get(vocabulary.key());
                assertThat(chosen == null || vocabulary.many() == chosen instanceof List)
                        .isTrue();
            });
        }
    }

    @Test
    void lengthsAreThoseOfRealAnswers() {
        var lengths = IntStream.range(0, 3_000)
                .map(i -> rows.output(i).body().get("content").toString().length())
                .summaryStatistics();
        assertThat(lengths.getAverage()).isBetween(3_200.0, 5_200.0);
        assertThat(lengths.getMax()).isBetween(SeededRows.LONGEST, SeededRows.LONGEST + 3_000);
        assertThat(lengths.getMin()).isLessThan(500);
    }

    @Test
    void aThirdIsEditedAndPromptsHaveOneToSixVersions() {
        assertThat(IntStream.range(0, 2_000)
                        .filter(i -> !rows.output(i).edits().isEmpty())
                        .count())
                .isBetween(500L, 700L);
        assertThat(IntStream.range(0, 60)
                        .mapToObj(i -> rows.prompt(i).versions().size()))
                .contains(0, 1, 2, 3, 4, 5)
                .allMatch(more -> more <= 5);
        assertThat(IntStream.range(0, 60).mapToObj(rows::prompt))
                .allSatisfy(prompt -> assertThat(prompt.labels().values())
                        .allMatch(version ->
                                version >= 1 && version <= prompt.versions().size() + 1));
    }

    @Test
    void textsAreInThreeLanguagesWithNoNameLeftOpen() {
        assertThat(IntStream.range(0, 200).mapToObj(i -> rows.output(i).body().get("language")))
                .contains("en", "de", "ja");
        assertThat(IntStream.range(0, 300)
                        .mapToObj(i -> rows.output(i).body().get("content").toString()))
                .noneMatch(
                        text -> text.matches("(?s).*\\{(person|company|city|product|topic|Topic|team|date|number)}.*"))
                .anyMatch(text -> text.contains("```"))
                .anyMatch(text -> text.contains("|---|"))
                .anyMatch(text -> text.contains("\n1. "));
    }

    @Test
    void conversationsHaveBranchesCallsOfToolsAndDocuments() {
        var exports = IntStream.range(0, 60)
                .mapToObj(i ->
                        Gateway.JSON.writeValueAsString(rows.conversation(i).json()))
                .toList();
        assertThat(exports)
                .anyMatch(json -> json.contains("-old"))
                .anyMatch(json -> json.contains("execution_output"))
                .anyMatch(json -> json.contains("\"artifacts\""));
    }

    @Test
    void filesArePicturesNotesAndTables() {
        assertThat(rows.file(0).content()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(rows.file(1).name()).endsWith(".md");
        assertThat(new String(rows.file(2).content(), StandardCharsets.UTF_8)).startsWith("city,");
    }

    @Test
    void planHasAsManyRowsAsWereAskedForAndSomeOfEachKind() {
        for (int asked : List.of(10, 137, 10_000)) {
            var plan = SeedPlan.of(asked);
            var kinds = List.of(
                    plan.snippets(), plan.prompts(), plan.agents(), plan.conversations(), plan.files(), plan.outputs());
            assertThat(kinds).allMatch(many -> many > 0);
            assertThat(kinds.stream().mapToInt(Integer::intValue).sum()).isEqualTo(asked);
        }
    }

    private static Set<String> vocabularies(Stream<Map<String, Object>> bodies) {
        var keys = new HashSet<String>();
        bodies.forEach(body -> ((Map<?, ?>) body.get("terms")).keySet().forEach(key -> keys.add((String) key)));
        return keys;
    }

    /** Those that every organisation begins with, and terms where they have none. */
    private static List<SeededVocabulary> builtIn() {
        try {
            List<Map<String, Object>> entries = new Yaml()
                    .load(Files.readString(
                            Path.of("../../prompt-service/src/main/resources/vocabularies/built-in.yaml")));
            return entries.stream()
                    .map(entry -> new SeededVocabulary(
                            entry.get("key").toString(),
                            ((List<?>) entry.get("appliesTo"))
                                    .stream().map(Object::toString).toList(),
                            "many".equals(entry.get("cardinality")),
                            terms(entry.get("terms"))))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> terms(Object given) {
        return given instanceof List<?> terms
                ? terms.stream()
                        .map(term -> term instanceof Map<?, ?> map ? map.get("name") : term)
                        .map(name -> name.toString().toLowerCase(Locale.ROOT).replace(' ', '-'))
                        .toList()
                : List.of("one", "two");
    }
}
