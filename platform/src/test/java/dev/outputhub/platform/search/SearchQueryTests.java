package dev.outputhub.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

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
}
