package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTests {

    @Test
    void linksTheOldMarksAtTheirOffsets() {
        assertThat(text(
                        "Water boils【1†source】.",
                        "\"citations\": [{\"start_ix\": 11, \"end_ix\": 21, \"metadata\": "
                                + "{\"title\": \"Water [wiki]\", \"url\": \"https://example.org/w\"}}]"))
                .isEqualTo("Water boils ([Water \\[wiki\\]](<https://example.org/w>)).");
    }

    @Test
    void countsCharactersWhereUnitsDoNotFit() {
        assertThat(text(
                        "🌊🌊 boils【1†source】",
                        "\"citations\": [{\"start_ix\": 8, \"end_ix\": 18, \"metadata\": "
                                + "{\"title\": \"W\", \"url\": \"https://example.org\"}}]"))
                .isEqualTo("🌊🌊 boils ([W](<https://example.org>))");
    }

    @Test
    void findsTheMarkByItsWordsWhenOffsetsAreWrong() {
        assertThat(
                        text(
                                "Sure \\ue200cite\\ue202turn0search1\\ue201",
                                "\"content_references\": [{\"start_idx\": 900, \"end_idx\": 950, "
                                        + "\"matched_text\": \"\\ue200cite\\ue202turn0search1\\ue201\", \"items\": [{\"title\": \"T\", \"url\": \"https://e.org\"}]}]"))
                .isEqualTo("Sure ([T](<https://e.org>))");
    }

    @Test
    void takesUnexplainedMarksOutOfWhatIsReadAndKeepsTheRawText() {
        var part = part("So \\ue200cite\\ue202turn9search9\\ue201it is", "\"x\": 1");
        assertThat(part.text()).isEqualTo("So it is");
        assertThat(part.raw()).isEqualTo("So \uE200cite\uE202turn9search9\uE201it is");
    }

    @Test
    void makesNoLinkOfAnAddressThatIsNoWebAddress() {
        assertThat(text(
                        "A【1†source】",
                        "\"citations\": [{\"start_ix\": 1, \"end_ix\": 11, \"metadata\": "
                                + "{\"title\": \"T\", \"url\": \"javascript:alert(1)\"}}]"))
                .isEqualTo("A (T)");
    }

    private static String text(String words, String metadata) {
        return part(words, metadata).text();
    }

    private static ContentPart.Text part(String words, String metadata) {
        var chat = Exports.conversation(
                "{\"id\": \"x\", \"mapping\": {\"a\": {\"message\": {\"author\": {\"role\": \"assistant\"}, "
                        + "\"content\": {\"content_type\": \"text\", \"parts\": [\"" + words + "\"]}, \"metadata\": {"
                        + metadata + "}}}}}");
        return (ContentPart.Text) chat.messages().getFirst().parts().getFirst();
    }

    @Test
    void keepsTheNameOfAnEntityInItsSentence() {
        var conversation = Exports.conversation("""
                [{"id": "c", "mapping": {"a": {"message": {"author": {"role": "assistant"}, "content": {"content_type": "text",
                  "parts": ["The fair is in \uE200entity\uE202[\\"city\\",\\"Plumtown\\",0]\uE201 this year."]}}}}}]""");
        assertThat(conversation.messages().getFirst().text()).isEqualTo("The fair is in Plumtown this year.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entity^[\\\"city\\\",\\\"Plumtown\\\",0]           | See Plumtown now",
                "navlist^Plums in the news^turn0news1,turn0news2  | See Plums in the news now",
                "url^the plum page^https://example.org            | See the plum page now",
                "video^How to plant^turn0youtube1                 | See How to plant now",
                "products^{\\\"selections\\\":[[\\\"turn0product1\\\",\\\"Red spade\\\"],[\\\"turn0product2\\\",\\\"Blue rake\\\"]]} | See Red spade, Blue rake now",
                "product_entity^[\\\"turn0product1\\\",\\\"Red spade\\\"]     | See Red spade now",
                "genui^{\\\"math_block\\\":{\\\"content\\\":\\\"x=1\\\"}}             | See x=1 now",
                "image_group^{\\\"query\\\":[\\\"plum\\\"]}                  | See  now",
                "cite^turn0search1^turn1view2                     | See  now",
                "filecite^turn0file0^L1-L10                       | See  now"
            })
    void readsTheWordsThatAMarkShows(String mark, String read) {
        assertThat(text("See \\ue200" + mark.replace("^", "\\ue202") + "\\ue201 now", "\"x\": 1"))
                .isEqualTo(read);
    }

    @Test
    void keepsTheWordsOfAMarkBesideItsLinks() {
        var mark = "\\ue200navlist\\ue202Plums in the news\\ue202turn0news1\\ue201";
        assertThat(text(
                        "See " + mark,
                        "\"content_references\": [{\"matched_text\": \"" + mark
                                + "\", \"items\": [{\"title\": \"T\", \"url\": \"https://e.org\"}]}]"))
                .isEqualTo("See Plums in the news ([T](<https://e.org>))");
    }

    @Test
    void keepsTheNameOfAnEntityThatHasAReference() {
        var mark = "\\ue200entity\\ue202[\\\"city\\\",\\\"Plumtown\\\",0]\\ue201";
        assertThat(text(
                        "In " + mark + " then",
                        "\"content_references\": [{\"type\": \"entity\", \"name\": \"Plumtown\", \"matched_text\": \""
                                + mark + "\"}]"))
                .isEqualTo("In Plumtown then");
    }
}
