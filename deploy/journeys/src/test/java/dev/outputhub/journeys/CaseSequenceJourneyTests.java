package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Cases of imports and searches that are several steps one after the other, or whose input is made here. */
class CaseSequenceJourneyTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> ANY_VERSION = Map.of("If-Match", "*");

    private static Api editor;

    @BeforeAll
    static void signIn() {
        Cases.assumePresent();
        editor = Api.as("editor@acme.test");
    }

    @Test
    void differentDocumentsOfOneNameAreTwoOutputs() {
        var apples = onlyOutput("A-markdown-same-name/first/plumnotes.md");
        var trucks = onlyOutput("A-markdown-same-name/second/plumnotes.md");
        assertThat(trucks).isNotEqualTo(apples);
        assertThat(text(apples)).contains("about apples");
        assertThat(text(trucks)).contains("about trucks");
    }

    @Test
    void documentOfTheNameOfAnEditedOneIsAnOutputOfItsOwn() {
        var one = onlyOutput("A-markdown-same-name/third/plumtodo.md");
        var edited = editor.send(
                "POST", "/api/v1/outputs/" + one + "/edits", "{\"content\":\"# Todo\\n\\nby hand\"}", ANY_VERSION);
        assertThat(edited.status()).as(edited.body()).isEqualTo(201);
        var two = onlyOutput("A-markdown-same-name/fourth/plumtodo.md");
        assertThat(two).isNotEqualTo(one);
        assertThat(text(two)).contains("second");
    }

    @Test
    void longerCopyOfAConversationWinsAndTheSecondImportIsUnchanged() {
        var content = Cases.read("own-duplicate-in-file/conversations.json");
        var first = ImportReport.of(editor, "conversations.json", content);
        var second = ImportReport.of(editor, "conversations.json", content);
        assertThat(second.count("conversations", "updated"))
                .as(second.toString())
                .isZero();
        assertThat(second.count("conversations", "new")).as(second.toString()).isZero();
        var branch = editor.get("/api/v1/conversations/" + first.recordOf("fx-dup") + "/messages")
                .json()
                .path("items");
        assertThat(branch.path(branch.size() - 1).path("text").asString()).isEqualTo("two");
    }

    @Test
    void importBesideTheUndoOfTheSameFileLosesNothing() {
        var conversations = 600;
        var archive = ImportedArchive.chatGpt("undo" + UUID.randomUUID(), conversations);
        var first = ImportedArchive.importAs(editor, "undo.json", archive);
        var undone = editor.send("DELETE", "/api/v1/imports/" + first.path("id").asString(), null, ANY_VERSION);
        assertThat(undone.status()).as(undone.body()).isEqualTo(202);
        var again = ImportedArchive.importAs(editor, "undo.json", archive);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                editor.get("/api/v1/imports/" + first.path("id").asString())
                                        .json()
                                        .path("state")
                                        .asString())
                        .isEqualTo("undone"));
        assertThat(again.at("/counts/conversations/new").asInt())
                .as(again.toString())
                .isEqualTo(conversations);
        assertThat(editor.get("/api/v1/conversations?limit=1&count=true&importId="
                                + again.path("id").asString())
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(conversations);
    }

    @Test
    void conversationOfFourteenThousandMessagesGoesIn() {
        var tried = dryRun("many.json", manyMessages(14_000));
        assertThat(tried.at("/counts/messages/new").asInt())
                .as(tried.toString())
                .isEqualTo(14_000);
    }

    @Test
    void messageBeyondTheLimitIsNamedAndItsNeighbourGoesIn() {
        var id = editor.upload(
                        "/api/v1/imports",
                        "long.json",
                        archive(List.of(
                                conversation("fx-long", List.of("y".repeat(58_000_000))),
                                conversation("fx-neighbour", List.of("small")))),
                        Map.of("dryRun", "true"))
                .json()
                .path("id")
                .asString();
        var ended = ImportedArchive.finished(editor, id, PATIENCE);
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("completed");
        var items = editor.get("/api/v1/imports/" + id + "/items").json().path("items");
        assertThat(items).as(items.toString()).anySatisfy(item -> {
            assertThat(item.path("sourceId").asString("")).isEqualTo("fx-neighbour");
            assertThat(item.path("result").asString()).isNotEqualTo("skipped");
        });
        assertThat(items)
                .as(items.toString())
                .anySatisfy(item -> assertThat(item.path("title").asString("")).isEqualTo("fx-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void listOfPromptsGoesInAndAnExportCanBeMade(String encoding) {
        var mark = UUID.randomUUID().toString().replace("-", "");
        var table = "act,prompt\r\nGardener " + mark + ",\"Plan a bed,\nfour rows of it\"\r\nBaker " + mark
                + ",Write a recipe for ${bread:rye}\r\n";
        var imported = ImportReport.of(editor, "prompts.csv", table.getBytes(Charset.forName(encoding)));
        assertThat(imported.count("prompts", "new")).as(imported.toString()).isEqualTo(2);
        var export =
                Api.as("owner@acme.test").post("/api/v1/exports", Map.of("format", "csv", "kinds", List.of("prompt")));
        assertThat(export.status()).as(export.body()).isBetween(200, 202);
    }

    @Test
    void listOfDownloadsIsRefusedAsWhatItIs() {
        var report = ImportReport.of(
                editor,
                "manifest.json",
                ("{\"export_id\":\"e1\",\"created_at\":\"2026-09-01T12:00:00Z\",\"files\":[{\"name\":\"conversations.json\","
                                + "\"url\":\"https://example.org/a\"}]}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(report.state()).as(report.toString()).isEqualTo("failed");
        assertThat(report.words()).containsIgnoringCase("download");
    }

    @Test
    void pagesOfASearchNeitherRepeatNorSkipWhenRecordsAreAdded() {
        var mark = "cursorplum" + mark();
        var before = outputs(mark, 9);
        var first = page(mark, 3, "");
        outputs(mark, 3);
        var seen = follow(mark, 3, first);
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void pagesOfASearchDoNotSkipWhenRecordsAreDeleted() {
        var mark = "cursorplum" + mark();
        var before = outputs(mark, 9);
        var first = page(mark, 4, "");
        var gone = first.ids().subList(0, 2);
        gone.forEach(id -> editor.send("DELETE", "/api/v1/outputs/" + id, null, ANY_VERSION));
        assertThat(follow(mark, 4, first)).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void deletedOutputIsFoundInTheTrash() {
        var mark = "wumpusgone" + mark();
        var id = outputs(mark, 1).getFirst();
        editor.send("DELETE", "/api/v1/outputs/" + id, null, ANY_VERSION);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                page(mark, 25, "&kinds=output&deleted=true").ids())
                        .containsExactly(id));
        assertThat(editor.get("/api/v1/outputs?deleted=true&q=" + mark).json().path("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"search?q=hello&", "outputs?", "conversations?", "prompts?"})
    void oneWordAsksForWhatIsInTheTrashToo(String list) {
        assertThat(editor.get("/api/v1/" + list + "deleted=any").status()).isEqualTo(200);
        assertThat(editor.get("/api/v1/" + list + "deleted=all").status()).isEqualTo(400);
    }

    @Test
    void queryOfFiveHundredWordsIsAnsweredWhole() {
        var answer = editor.get("/api/v1/search?q=" + "w+".repeat(499));
        assertThat(answer.status()).as(answer.body()).isIn(200, 400);
        assertThat(answer.json().path("partial").asBoolean(false))
                .as(answer.body())
                .isFalse();
    }

    @Test
    void thousandCharactersOfAnyScriptFit() {
        var answer = editor.get("/api/v1/search?q=" + "%E6%BC%A2".repeat(1_000));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private record Found(List<String> ids, String cursor) {}

    private static Found page(String mark, int limit, String more) {
        var answer = editor.get("/api/v1/search?q=" + mark + "&limit=" + limit + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var ids = new ArrayList<String>();
        answer.json().path("items").forEach(hit -> ids.add(hit.path("id").asString()));
        return new Found(ids, answer.json().path("nextCursor").asString(""));
    }

    private static List<String> follow(String mark, int limit, Found first) {
        var seen = new ArrayList<>(first.ids());
        for (var at = first; !at.cursor().isEmpty(); ) {
            at = page(mark, limit, "&cursor=" + at.cursor());
            seen.addAll(at.ids());
        }
        return seen;
    }

    /** Made, and found by a search. */
    private static List<String> outputs(String mark, int many) {
        var ids = IntStream.range(0, many)
                .mapToObj(number -> editor.post(
                                "/api/v1/outputs",
                                Map.of("title", "Plum " + number, "content", "about " + mark + " " + number))
                        .json()
                        .path("id")
                        .asString())
                .toList();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> new HashSet<>(page(mark, 200, "").ids()).containsAll(ids));
        return ids;
    }

    private static String mark() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The output that came of a file of one document. */
    private static String onlyOutput(String input) {
        var report = ImportReport.of(editor, input.substring(input.lastIndexOf('/') + 1), Cases.read(input));
        assertThat(report.taken("outputs")).as(report.toString()).isOne();
        return report.items().getFirst().path("recordId").asString();
    }

    private static String text(String output) {
        return editor.get("/api/v1/outputs/" + output).json().path("content").asString();
    }

    private static JsonNode dryRun(String fileName, byte[] content) {
        var started = editor.upload("/api/v1/imports", fileName, content, Map.of("dryRun", "true"));
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return ImportedArchive.finished(editor, started.json().path("id").asString(), PATIENCE);
    }

    private static byte[] manyMessages(int many) {
        return archive(List.of(conversation(
                "fx-14k-" + mark(),
                IntStream.range(0, many).mapToObj(turn -> "turn " + turn).toList())));
    }

    private static byte[] archive(List<Map<String, Object>> conversations) {
        return Api.JSON.writeValueAsBytes(conversations);
    }

    private static Map<String, Object> conversation(String id, List<String> texts) {
        var mapping = new LinkedHashMap<String, Object>();
        mapping.put(id + "r", node(id + "r", null, null));
        for (int turn = 0; turn < texts.size(); turn++) {
            var parent = turn == 0 ? id + "r" : id + (turn - 1);
            mapping.put(id + turn, node(id + turn, parent, message(id + turn, turn, texts.get(turn), parent)));
        }
        return Map.of(
                "id", id,
                "conversation_id", id,
                "title", id,
                "create_time", 1_788_000_000.0,
                "update_time", 1_788_000_000.0,
                "current_node", id + (texts.size() - 1),
                "mapping", mapping);
    }

    private static Map<String, Object> node(String id, String parent, Object message) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", id);
        node.put("parent", parent);
        node.put("message", message);
        return node;
    }

    /** With as much metadata as a message ordinarily has, about a kilobyte. */
    private static Map<String, Object> message(String id, int turn, String text, String parent) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("finish_details", Map.of("type", "stop", "stop_tokens", List.of(200_002)));
        metadata.put("model_slug", "gpt-5");
        metadata.put("parent_id", parent);
        metadata.put("request_id", "request-" + id);
        for (var empty : List.of("citations", "content_references", "selected_sources", "safe_urls", "image_results")) {
            metadata.put(empty, List.of());
        }
        for (var flag : List.of("is_complete", "can_save", "dictation", "voice_mode_message")) {
            metadata.put(flag, flag.equals("is_complete"));
        }
        metadata.put("serialization_metadata", Map.of("custom_symbol_offsets", List.of()));
        metadata.put("timestamp_", "absolute");
        metadata.put("turn_exchange_id", "exchange-" + id);
        return Map.of(
                "id",
                id,
                "author",
                Map.of("role", turn % 2 == 0 ? "user" : "assistant", "metadata", Map.of()),
                "create_time",
                1_788_000_000.0 + turn,
                "content",
                Map.of("content_type", "text", "parts", List.of(text)),
                "status",
                "finished_successfully",
                "recipient",
                "all",
                "metadata",
                metadata);
    }
}
