package dev.outputhub.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTests {

    @ParameterizedTest
    @ValueSource(strings = {"quaterly reprot", "C++", "well-known", "word - dash", "pre*"})
    void forgivesTypingErrorsInWords(String typed) {
        assertThat(SearchQuery.parse(typed).forgiving()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"beta alpha\"", "word -excluded", "word -\"two words\"", "word OR other -excluded"})
    void forgivesNothingWhereExactWordsAreAskedForOrRuledOut(String typed) {
        assertThat(SearchQuery.parse(typed).forgiving()).isNull();
    }

    @Test
    void aThousandCharactersOfAnyScriptAreOneQuestion() {
        assertThat(rendered("\uD800\uDF30".repeat(1_000))).contains("phraseto_tsquery");
        assertThatThrownBy(() -> SearchQuery.parse("x".repeat(1_001)))
                .isInstanceOf(Problem.class)
                .hasMessage("q has at most 1000 characters");
    }

    @Test
    void moreDifferentWordsThanAnybodyMeansAreRefusedByTheirNumber() {
        var words = words(SearchQuery.MOST_WORDS);
        assertThat(rendered(words)).contains("&&");
        assertThatThrownBy(() -> SearchQuery.parse(words + " more"))
                .isInstanceOf(Problem.class)
                .hasMessage("q has at most 300 different words, not 301");
        assertThat(rendered("w ".repeat(499))).doesNotContain("&&");
    }

    @Test
    void manyWordsStandSideBySideAndNotInsideEachOther() throws InterruptedException {
        var words = words(SearchQuery.MOST_WORDS);
        rendered(words);
        var rendered = new CompletableFuture<String>();
        // a young process runs interpreted, where a call takes several times the room: a small stack stands for that
        var thread = new Thread(null, () -> rendered.complete(rendered(words)), "small stack", 160 * 1024);
        thread.start();
        thread.join();
        assertThat(rendered).isCompleted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "(", ":*", "*", "\\", "%", "-", "--", "&&& !!", "\"\"", "\uD83C\uDF0A", "OR", "' \0"})
    void signsAloneFindNothingAndAreNoError(String typed) {
        assertThat(rendered(typed)).isEqualTo("''::tsquery");
        assertThat(SearchQuery.parse(typed).forgiving()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--plum-flag", "-v", "-Xmx256m", "-\"two words\"", "-a -b", "-a OR -b", "-pre*"})
    void whatExcludesFromNothingIsLookedFor(String typed) {
        assertThat(rendered(typed)).contains("to_tsquery").doesNotContain("!!");
    }

    @Test
    void anOptionOfAProgramIsNoExclusionBesideOtherWordsEither() {
        assertThat(rendered("git --force")).doesNotContain("!!");
        assertThat(rendered("git -force")).contains("!!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C++", "--plum-flag", "-v", "find key=value", "\"a/b and c\""})
    void wordsWithSignsReadTheTextsOfHits(String typed) {
        assertThat(SearchQuery.parse(typed).readsTexts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain words", "word -a/b", "pre*", "อาหาร", "one OR C++"})
    void otherWordsDoNot(String typed) {
        var score = DSL.field("score", Float.class);
        assertThat(SearchQuery.parse(typed).exactFirst(score, List.of())).isSameAs(score);
    }

    @Test
    void aBeginningKeepsItsSignsAndMarks() {
        assertThat(inlined("foo_ba*")).contains("''foo'' <-> ''ba'':*");
        assertThat(inlined("हिं*")).contains("''हिं'':*");
        assertThat(rendered("อาห*")).contains("phraseto_tsquery");
    }

    private static String words(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Integer.toString(number, 36))
                .collect(Collectors.joining(" "));
    }

    private static String rendered(String typed) {
        return DSL.using(SQLDialect.POSTGRES).render(SearchQuery.parse(typed).tsquery());
    }

    private static String inlined(String typed) {
        return DSL.using(SQLDialect.POSTGRES)
                .renderInlined(SearchQuery.parse(typed).tsquery());
    }
}
