package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Imports that failed once, where a folder of such cases lies beside the clone, with what their README expects. Those with an order
 * of their own are in {@link CaseSequenceJourneyTests}.
 */
class CaseImportJourneyTests {

    private static final int AT_ONCE = 4;

    private static final List<String> INPUTS = List.of(
            "02-image-bytes/export.zip",
            "02-missing-shard/export.zip",
            "04-bad-bytes-silent/latin1.json",
            "04-bad-bytes-silent/cesu8.json",
            "06-entity-text-lost/conversations.json",
            "07-untitled-and-image-id/conversations.json",
            "08-double-encoded/conversations.json",
            "14-title-cut/conversations.json",
            "16-glued/two-arrays.json",
            "16-glued/ndjson.jsonl",
            "16-glued/comma.json",
            "16-glued/trailing.json",
            "17-invented-date/conversations.json",
            "18-thai/conversations.json",
            "19-symbols/conversations.json",
            "21-index-ends/conversations.json",
            "B-search-misses-parts/claude.json",
            "B-search-misses-parts/chatgpt.json",
            "files-missing-sender/conversations.json",
            "own-problems-zero/export.zip");

    private static final Map<String, Future<ImportReport>> IMPORTS = new HashMap<>();
    private static Api editor;

    @BeforeAll
    static void importAll() {
        Cases.assumePresent();
        editor = Api.as("editor@acme.test");
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            INPUTS.forEach(input -> IMPORTS.put(
                    input,
                    threads.submit(() ->
                            ImportReport.of(editor, input.substring(input.indexOf('/') + 1), Cases.read(input)))));
        }
    }

    @Test
    void pictureOfAMessageIsAFileOfIt() throws Exception {
        var imported = imported("02-image-bytes/export.zip");
        var message = messages(imported.recordOf("fx-02-img")).getFirst();
        var files = editor.get("/api/v1/files?recordKind=message&recordId="
                        + message.path("id").asString())
                .json()
                .path("items");
        assertThat(files).as(imported + "\n" + message).singleElement().satisfies(file -> {
            assertThat(file.path("name").asString()).isEqualTo("key.png");
            assertThat(file.path("mediaType").asString()).isEqualTo("image/png");
            assertThat(file.path("size").asInt()).isEqualTo(70);
        });
    }

    @Test
    void missingPartOfASplitExportIsAProblemThatNamesIt() throws Exception {
        var imported = imported("02-missing-shard/export.zip");
        assertThat(imported.taken("conversations")).as(imported.toString()).isOne();
        assertThat(imported.problems()).as(imported.toString()).isPositive();
        assertThat(imported.words()).contains("conversations-001.json");
    }

    @ParameterizedTest
    @CsvSource({"latin1.json, fx-04, café naïve", "cesu8.json, fx-04b, smile 😂 here"})
    void bytesOfAnotherEncodingAreReadOrRemarked(String file, String id, String text) throws Exception {
        var imported = imported("04-bad-bytes-silent/" + file);
        var stored = messages(imported.recordOf(id)).getFirst().path("text").asString();
        assertThat(stored.equals(text) || imported.problems() > 0)
                .as("%s in %s", stored, imported)
                .isTrue();
    }

    @Test
    void nameInAnEntityMarkIsKeptAndFound() throws Exception {
        var conversation = imported("06-entity-text-lost/conversations.json").recordOf("fx-06");
        assertThat(messages(conversation).getLast().path("text").asString())
                .isEqualTo("The fair is in Plumtown this year.");
        assertFound("Plumtown", conversation);
    }

    @Test
    void conversationsWithoutTitlesGetDistinctOnesAndIdsOfPicturesStay() throws Exception {
        var imported = imported("07-untitled-and-image-id/conversations.json");
        var plan = imported.recordOf("5a1ad000-0000-4000-8000-000000000200");
        var roof = imported.recordOf("5a1ad000-0000-4000-8000-000000000210");
        assertThat(title(plan)).isNotEqualTo(title(roof)).doesNotContain("Untitled");
        assertThat(title(roof)).doesNotContain("Untitled");
        assertThat(messages(plan).getFirst().toString()).contains("5a1ad000-0000-4000-8000-000000000209");
        assertFound("roof.pdf", roof);
    }

    @Test
    void whatIsEncodedTwiceIsDecoded() throws Exception {
        var conversation =
                imported("08-double-encoded/conversations.json").recordOf("5a1ad000-0000-4000-8000-000000000300");
        var messages = messages(conversation);
        assertThat(messages.get(0).path("text").asString()).isEqualTo("plan the garden");
        assertThat(messages.get(1).path("parts").toString()).contains("four beds");
        assertThat(messages.get(2).toString()).contains("the plain field");
    }

    @Test
    void longTitleIsKeptOrRemarked() throws Exception {
        var imported = imported("14-title-cut/conversations.json");
        assertThat(title(imported.recordOf("fx-14")).endsWith("plumtail") || imported.problems() > 0)
                .as(imported.toString())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-arrays.json", "comma.json"})
    void arraysOneBehindTheOtherAreReadOrRemarkedWithTheirPlace(String file) throws Exception {
        var imported = imported("16-glued/" + file);
        assertThat(imported.taken("conversations") == 2
                        || (imported.problems() > 0 && imported.words().contains("line")))
                .as(imported.toString())
                .isTrue();
    }

    @Test
    void recordsOnLinesOfTheirOwnAreNoProblem() throws Exception {
        var imported = imported("16-glued/ndjson.jsonl");
        assertThat(imported.taken("conversations")).as(imported.toString()).isEqualTo(2);
        assertThat(imported.problems()).as(imported.toString()).isZero();
    }

    @Test
    void restOfABrokenDownloadIsRemarked() throws Exception {
        var imported = imported("16-glued/trailing.json");
        assertThat(imported.taken("conversations")).as(imported.toString()).isOne();
        assertThat(imported.problems()).as(imported.toString()).isPositive();
    }

    @Test
    void noDateIsInvented() throws Exception {
        var conversation = imported("17-invented-date/conversations.json").recordOf("fx-17");
        var stored = editor.get("/api/v1/conversations/" + conversation).json();
        assertThat(stored.path("date").isNull() || stored.path("date").isMissingNode())
                .as(stored.toString())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"อาหาร", "ไทย"})
    void thaiWordIsFoundWithinItsSentence(String word) throws Exception {
        assertFound(word, imported("18-thai/conversations.json").recordOf("fx-18"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--plum-flag", "C++", "mode=fast"})
    void technicalWordIsFoundAsItIsTypedBeforeWhatIsLikeIt(String typed) throws Exception {
        var imported = imported("19-symbols/conversations.json");
        var exact = imported.recordOf("fx-19a");
        var alike = imported.recordOf("fx-19b");
        assertFound(typed, exact);
        var found = conversationsOf(typed);
        if (found.contains(alike)) {
            assertThat(found.indexOf(exact)).as(typed).isLessThan(found.indexOf(alike));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v", "-Xmx256m", "\"", "(", ":*", "*", "\\", "%", "🍑"})
    void nothingThatCanBeTypedIsAnError(String typed) {
        var answer = editor.get("/api/v1/search?q=" + encoded(typed));
        assertThat(answer.status()).as(typed + answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 10_000})
    void whatIsTooLongToSearchIsRefusedWithProblemDetails(int length) {
        var answer = editor.get("/api/v1/search?q=" + "p".repeat(length));
        assertThat(answer.status()).as(answer.body()).isIn(200, 400, 414);
        assertThat(answer.status() == 200 || answer.json().hasNonNull("code"))
                .as(answer.body())
                .isTrue();
    }

    @Test
    void wordBehindAnEndlessOneIsFound() throws Exception {
        assertFound("plumafter", imported("21-index-ends/conversations.json").recordOf("fx-21"));
    }

    @ParameterizedTest
    @CsvSource({
        "claude.json, 5a1ad000-0000-4000-8000-000000000100, quincepasted",
        "claude.json, 5a1ad000-0000-4000-8000-000000000100, quincename",
        "claude.json, 5a1ad000-0000-4000-8000-000000000100, quinceletter",
        "claude.json, 5a1ad000-0000-4000-8000-000000000100, quincecode",
        "claude.json, 5a1ad000-0000-4000-8000-000000000100, quinceresult",
        "claude.json, 5a1ad000-0000-4000-8000-000000000100, quinceanswer",
        "chatgpt.json, fx-b, quinceobject",
        "chatgpt.json, fx-b, quincecaption"
    })
    void everyWordThatAPersonSawIsFound(String file, String id, String word) throws Exception {
        assertFound(word, imported("B-search-misses-parts/" + file).recordOf(id));
    }

    @Test
    void messagesWithoutSendersAreNotOfATool() throws Exception {
        var imported = imported("files-missing-sender/conversations.json");
        var conversation = imported.recordOf("fx-hy");
        assertThat(messages(conversation))
                .hasSize(2)
                .noneMatch(message -> message.path("role").asString().equals("tool"));
        assertThat(imported.problems()).as(imported.toString()).isPositive();
        assertThat(editor.get("/api/v1/conversations/" + conversation)
                        .json()
                        .path("date")
                        .asString("1970-01-01"))
                .startsWith("1970");
    }

    /** Grok was not read then; now its one conversation is, and it is empty. */
    @Test
    void exportOfAnotherProviderInTheArchiveIsAccountedFor() throws Exception {
        var imported = imported("own-problems-zero/export.zip");
        assertThat(imported.items())
                .as(imported.toString())
                .filteredOn(item -> item.path("file").asString("").contains("grok"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("reason").asString("")).isNotBlank();
                    assertThat(item.path("problem").asBoolean()
                                    || item.path("reason").asString().contains("empty"))
                            .isTrue();
                });
    }

    private static ImportReport imported(String input) throws Exception {
        return IMPORTS.get(input).get();
    }

    private static String title(String conversation) {
        return editor.get("/api/v1/conversations/" + conversation)
                .json()
                .path("title")
                .asString();
    }

    private static List<JsonNode> messages(String conversation) {
        var answer = editor.get("/api/v1/conversations/" + conversation + "/messages?hidden=true");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return list(answer.json().path("items"));
    }

    private static void assertFound(String typed, String conversation) {
        await(typed)
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(conversationsOf(typed)).contains(conversation));
    }

    private static List<String> conversationsOf(String typed) {
        var answer = editor.get("/api/v1/search?kinds=message&limit=200&q=" + encoded(typed));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return list(answer.json().path("items")).stream()
                .map(hit -> hit.path("conversationId").asString(""))
                .toList();
    }

    private static List<JsonNode> list(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
