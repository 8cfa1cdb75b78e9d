package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeminiActivityTests {

    private static final String LINKED = """
            [{"header": "Gemini Apps", "title": "Prompted And with rye?", "time": "2026-02-01T10:05:00.120Z",
              "products": ["Gemini Apps"], "details": [{"url": "https://gemini.google.com/app/00112233445566aa"}],
              "safeHtmlItem": [{"html": "<p>Use <b>less</b> water.</p><script>steal()</script>"}, {"html": "<p>Second.</p>"}]},
             {"header": "Gemini Apps", "title": "Prompted How do I bake bread?", "time": "2026-02-01T10:00:00Z",
              "products": ["Gemini Apps"], "details": [{"url": "https://gemini.google.com/app/00112233445566aa"}],
              "attachedFiles": ["flour.png", "notes.pdf"], "imageFile": "flour.png"},
             {"header": "Gemini-Apps", "title": "Eingegebener Prompt: Wie viel Salz?", "time": "2026-02-02T08:00:00Z",
              "products": ["Gemini Apps"], "safeHtmlItem": [{"html": "<ul><li>2 %</li><li>vom Mehl</li></ul>"}]},
             {"header": "Gemini Apps", "title": "Gave feedback: Good response", "time": "2026-02-02T08:01:00Z",
              "products": ["Gemini Apps"]},
             {"header": "Search", "title": "Searched for salt", "time": "2026-02-02T08:02:00Z", "products": ["Search"]},
             {"header": "Gemini Apps", "title": "Prompted No clock", "time": "at noon", "products": ["Gemini Apps"]},
             "torn"]
            """;

    private static final String PAGE = """
            <html><head><title>My Activity History</title></head><body><div class="mdl-grid">
            <div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid">
            <div class="header-cell mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">Gemini Apps<br></p></div>
            <div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">Prompted&nbsp;Two lines<br>of prompt<br>Attached 1 file.<br>-&nbsp;<a href="loaf.jpg">loaf.jpg</a><br>Apr 12, 2026, 3:34:31\u202fPM UTC<br><p>An <i>answer</i>.</p></div>
            <div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Products:</b><br>&emsp;Gemini Apps<br><b>Why is this here?</b><br>&emsp;Settings</div></div></div>
            <div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid">
            <div class="header-cell mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">Gemini-Apps<br></p></div>
            <div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">Eingegebener Prompt: Wie viel Salz?<br>02.02.2026, 09:00:00 MEZ<br><ul><li>2 %</li></ul></div>
            <div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Produkte:</b><br>&emsp;Gemini-Apps</div></div></div>
            </div></body></html>
            """;

    private final List<FoundRecord> found = Exports.read("MyActivity.json", LINKED);
    private final List<ImportedConversation> conversations = Exports.conversations(found);

    @Test
    void putsRowsOfOneConversationInTheOrderOfTheirTimes() {
        var bread = conversation("00112233445566aa");
        assertThat(bread.messages())
                .extracting(ImportedMessage::text)
                .containsExactly("How do I bake bread?", "And with rye?", "Use **less** water.\n\nSecond.");
        assertThat(bread.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(Role.USER, Role.USER, Role.ASSISTANT);
        assertThat(bread.createdAt()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
        assertThat(bread.platform()).isEqualTo(Platform.GEMINI);
    }

    @Test
    void namesAttachedFiles() {
        assertThat(conversation("00112233445566aa").messages().getFirst().parts())
                .contains(
                        new ContentPart.Image("", "flour.png", null, null),
                        new ContentPart.File("", "notes.pdf", null, null, null));
    }

    @Test
    void takesGooglesOwnWordsOffAPromptInGerman() {
        assertThat(conversations)
                .filteredOn(one -> one.messages().getFirst().text().equals("Wie viel Salz?"))
                .singleElement()
                .satisfies(one -> assertThat(one.messages().getLast().text()).isEqualTo("- 2 %\n- vom Mehl"));
    }

    @Test
    void namesWhatIsNoPromptOfGemini() {
        assertThat(found)
                .filteredOn(one -> one.record() instanceof SkippedRecord)
                .extracting(one -> one.record().title())
                .containsExactly("Gave feedback: Good response", "Searched for salt");
        assertThat(found)
                .filteredOn(one -> one.record() instanceof BrokenRecord)
                .hasSize(1);
        assertThat(found).hasSize(6);
    }

    @Test
    void keepsAPromptWhoseTimeCannotBeReadAndSaysSo() {
        assertThat(conversations)
                .filteredOn(one -> one.messages().getFirst().text().equals("No clock"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.createdAt()).isNull();
                    assertThat(one.remarks()).hasSize(1);
                });
    }

    @Test
    void readsThePageAsItReadsTheJson() {
        var page = Exports.conversations(Exports.read("MyActivity.html", PAGE));
        assertThat(page).hasSize(2);
        var question = page.getFirst().messages().getFirst();
        assertThat(question.text()).startsWith("Two lines\nof prompt").doesNotContain("Apr 12");
        assertThat(question.createdAt()).isEqualTo(Instant.parse("2026-04-12T15:34:31Z"));
        assertThat(question.parts()).contains(new ContentPart.Image("", "loaf.jpg", null, null));
        assertThat(page.getFirst().messages().getLast().text()).isEqualTo("An *answer*.");
        assertThat(conversations)
                .extracting(ImportedConversation::sourceId)
                .contains(page.getLast().sourceId());
    }

    @Test
    void givesTheSameIdsWhateverTheOrderOfTheRows() {
        var turned = LINKED.replace(
                "\"torn\"]",
                "\"torn\", {\"header\": \"Gemini Apps\", \"title\": \"Prompted New\", "
                        + "\"time\": \"2026-03-01T08:00:00Z\", \"products\": [\"Gemini Apps\"]}]");
        assertThat(Exports.conversations(Exports.read("x.json", turned)))
                .extracting(ImportedConversation::sourceId)
                .containsAll(conversations.stream()
                        .map(ImportedConversation::sourceId)
                        .toList());
    }

    @Test
    void takesAnswersOfTheOldNameFromTheSubtitles() {
        var bard = Exports.conversation("""
                [{"header": "Bard", "title": "Asked why?", "time": "2023-08-01T08:00:00Z", "subtitles": [{"name": "Because."}]}]
                """);
        assertThat(bard.messages()).extracting(ImportedMessage::text).containsExactly("why?", "Because.");
    }

    @Test
    void readsTheSample() {
        var sample = Exports.SAMPLES.resolve("cl0ver012_chatlore/gemini/MyActivity.json");
        assumeThat(Files.exists(sample)).isTrue();
        var all = Exports.read(sample);
        assertThat(all).hasSize(8);
        assertThat(Exports.conversations(all)).hasSize(6);
        assertThat(Exports.conversations(all))
                .flatExtracting(ImportedConversation::messages)
                .extracting(ImportedMessage::text)
                .contains("Wie spät ist es in Tokio?", "Es ist 17 Uhr.")
                .noneMatch(text -> text.contains("ignored()"));
    }

    @Test
    void readsTheSampleWithLinks() {
        var sample = Exports.SAMPLES.resolve("dimpurr_chat-stasher/gemini-activity-log.json");
        assumeThat(Files.exists(sample)).isTrue();
        assertThat(Exports.conversations(Exports.read(sample)))
                .extracting(one -> one.messages().getFirst().text())
                .containsExactlyInAnyOrder("fixture one", "fixture two conversations");
    }

    private ImportedConversation conversation(String id) {
        return conversations.stream()
                .filter(one -> one.sourceId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
