package dev.outputhub.bench.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JudgementsTests {

    private final Judgements own = Judgements.own();

    @Test
    void areSixtyQueriesEachWithAnAnswerAndSomethingLess() {
        assertThat(own.queries()).hasSize(60).doesNotHaveDuplicates();
        assertThat(own.queries()).allSatisfy(query -> {
            assertThat(query.grades().values())
                    .as(query.query())
                    .contains(3)
                    .allMatch(grade -> grade >= 0 && grade <= 3);
            assertThat(query.grades()).as(query.query()).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void nameEachTextByATitleOfItsOwn() {
        assertThat(own.texts()).extracting(JudgedText::title).doesNotHaveDuplicates();
        assertThat(own.texts()).extracting(JudgedText::kind).contains(JudgedText.Kind.values());
    }

    @Test
    void everyConversationHasAQuestionAndAnAnswer() {
        assertThat(own.texts())
                .filteredOn(text -> text.kind() == JudgedText.Kind.CONVERSATION)
                .allSatisfy(text -> {
                    assertThat(text.question()).isNotBlank();
                    assertThat(text.answer()).isNotBlank();
                });
    }

    @Test
    void linesWithoutATextNameIt() {
        var parsed = Judgements.parse("? tides\n3 | conversation-1\n1 | library/Moon.md\n");
        assertThat(parsed.texts()).isEmpty();
        assertThat(parsed.queries().getFirst().grades())
                .containsEntry("conversation-1", 3)
                .containsEntry("library/Moon.md", 1);
    }

    @Test
    void sixtyMoreJudgeTheSamplesWithoutTheirTexts() {
        assertThat(Judgements.ofSamples().queries()).hasSize(60);
        assertThat(Judgements.ofSamples().texts()).isEmpty();
    }
}
