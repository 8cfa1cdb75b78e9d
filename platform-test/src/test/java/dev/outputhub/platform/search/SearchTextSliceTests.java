package dev.outputhub.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.sample.SampleApplication;
import dev.outputhub.platform.test.service.ServiceTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@ServiceTest
@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SearchTextSliceTests {

    private static final String GERMAN = "Die Straßenbahn fährt über die Brücke nach Köln.";
    private static final String HEBREW = "שלום עולם, זהו טקסט בעברית";
    private static final String CHINESE = "机器学习是人工智能的一个分支。";
    private static final String ENGLISH = "The quick brown fox-hunter jumps over the lazy dog; C++ and Node.js too.";

    private final DSLContext database;

    @Autowired
    SearchTextSliceTests(DSLContext database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brücke",
                "brucke",
                "STRASSENBAHN",
                "straßenbahn",
                "die",
                "\"über die Brücke\"",
                "Köln -Bonn",
                "Brü*"
            })
    void findsGerman(String typed) {
        assertThat(finds(GERMAN, typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"עולם", "\"שלום עולם\"", "טקס*"})
    void findsHebrew(String typed) {
        assertThat(finds(HEBREW, typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"机器学习", "人工智能", "学习", "分支"})
    void findsChineseWithinASentence(String typed) {
        assertThat(finds(CHINESE, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ฉันชอบอาหารไทยมาก, อาหาร",
        "ฉันชอบอาหารไทยมาก, ไทย",
        "เขาไปตลาดทุกวัน, ตลาด",
        "ຂ້ອຍມັກອາຫານລາວຫຼາຍ, ອາຫານ",
        "ខ្ញុំចូលចិត្តម្ហូបខ្មែរណាស់, ខ្មែរ",
        "ကျွန်တော်မြန်မာအစားအစာကြိုက်တယ်, မြန်မာ",
        "私はプログラミングが好きです, ミング",
    })
    void findsAWordWithinASentenceThatHasNoSpaces(String sentence, String typed) {
        assertThat(finds(sentence, typed)).isTrue();
        assertThat(snippet(sentence, typed)).contains("<mark>" + typed + "</mark>");
    }

    @Test
    void thaiIsNotFoundByItsCharactersInAnotherOrderNorWithOtherMarks() {
        assertThat(finds("ฉันชอบอาหารไทยมาก", "หารอา")).isFalse();
        assertThat(finds("เก่า", "เก้า")).isFalse();
        assertThat(finds("ฉันชอบอาหารไทยมาก", "อาห*")).isTrue();
    }

    @Test
    void aTextIsFoundByAnyOfItsWordsHoweverLongItIs() {
        var dense = IntStream.range(0, 90_000).mapToObj(n -> "w" + n + "ü").collect(Collectors.joining(" "));
        assertThat(findsInPieces(dense + " plumafter", "plumafter")).isTrue();
        assertThat(findsInPieces("A".repeat(400_000) + " plumafter", "plumafter"))
                .isTrue();
        assertThat(findsInPieces(CHINESE.repeat(3_000) + "他在海边", "在海边")).isTrue();
        for (var before = 19_700; before < 20_300; before += 17) {
            var filler = "x ".repeat(before / 2);
            assertThat(findsInPieces(filler + filler + " two words " + filler, "\"two words\""))
                    .isTrue();
        }
    }

    @Test
    void wordsFromAllOverALongTextAreFoundTogether() {
        var text = "plumbefore " + "filler ".repeat(60_000) + " plumafter";
        assertThat(finds("hub_whole_document", text, "plumafter plumbefore")).isTrue();
        assertThat(finds("hub_whole_document", text, "plumbefore -plumafter")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "quick dog, true",
        "'\"brown fox\"', true",
        "'\"fox brown\"', false",
        "quick -lazy, false",
        "quick -cat, true",
        "cat OR dog, true",
        "cat OR mouse, false",
        "jum*, true",
        "jump, false",
        "fox-hunter, true",
        "the, true",
        "Node.js, true",
        "node, true",
        "'quick & | ! ( :* ''', true",
        "-fox, true",
        "-nothing, false",
        "--quick, true",
        "%, false",
        "😀, false",
    })
    void readsWhatPeopleType(String typed, boolean found) {
        assertThat(finds(ENGLISH, typed)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void refusesASearchForNothingAtAll(String typed) {
        assertThatThrownBy(() -> SearchQuery.parse(typed)).isInstanceOf(Problem.class);
    }

    @Test
    void aThousandCharactersOfChineseAreAQuestion() {
        assertThat(finds(CHINESE, "漢".repeat(1_000))).isFalse();
        assertThat(finds(CHINESE.repeat(62), CHINESE.repeat(62))).isTrue();
    }

    @Test
    void chineseIsNotFoundByItsCharactersInAnotherOrder() {
        assertThat(finds(CHINESE, "习学")).isFalse();
    }

    @Test
    void snippetMarksTheHitAndEscapesTheRest() {
        assertThat(snippet("Press <b>enter</b> & run <script>alert(1)</script> now", "enter"))
                .contains("<mark>enter</mark>")
                .doesNotContain("<script>", "<b>")
                .contains("&lt;script&gt;");
    }

    @Test
    void snippetOfChineseReadsAsItWasWritten() {
        assertThat(snippet(CHINESE, "机器学习")).contains("<mark>机器学习</mark>是人工智能");
    }

    private boolean finds(String content, String typed) {
        return finds("hub_document", content, typed);
    }

    private boolean finds(String function, String content, String typed) {
        var query = SearchQuery.parse(typed).tsquery();
        return database.select(DSL.field(function + "('', {0}) @@ {1}", Boolean.class, DSL.val(content), query))
                .fetchSingle()
                .value1();
    }

    /** In the document of the whole, or in one of the pieces that it does not cover. */
    private boolean findsInPieces(String content, String typed) {
        var query = SearchQuery.parse(typed).tsquery();
        return finds("hub_whole_document", content, typed)
                || database.fetchExists(DSL.selectOne()
                        .from("hub_pieces({0}, hub_piece_length({0}), hub_piece_length({0})) p", DSL.val(content))
                        .where("p.document @@ {0}", query));
    }

    private String snippet(String content, String typed) {
        var query = SearchQuery.parse(typed).tsquery();
        return Snippets.html(database.select(Snippets.field(DSL.val(content), query))
                .fetchSingle()
                .value1());
    }
}
