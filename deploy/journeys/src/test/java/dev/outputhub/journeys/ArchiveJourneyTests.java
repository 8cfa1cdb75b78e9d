package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job: an archive goes in, is found again and is refined. */
class ArchiveJourneyTests {

    private final String mark = UUID.randomUUID().toString();
    private final Api editor = Api.as("editor@acme.test");

    @Test
    void importedMessageIsFoundByAPhraseFromItsMiddle() {
        ImportedArchive.importAs(editor, "tides.json", ImportedArchive.chatGpt(mark, 3));
        var hits = editor.get("/api/v1/search?kinds=message&q=%22zebrafinch+" + mark.replace("-", "") + "+sits%22")
                .json()
                .path("items");
        assertThat(hits).hasSize(3);
        assertThat(hits.path(0).path("kind").asString()).isEqualTo("message");
        assertThat(hits.path(0).path("snippet").asString()).contains("<mark>zebrafinch</mark>");
        assertThat(hits.path(0).path("conversationId").asString()).isNotEmpty();
    }

    @Test
    void archiveOfManyMegabytesGoesIn() {
        var archive = ImportedArchive.padded(ImportedArchive.chatGpt(mark, 1), 64 << 20);
        assertThat(ImportedArchive.importAs(editor, "years.json", archive)
                        .at("/counts/messages/new")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void dryRunChangesNothing() {
        var id = editor.upload(
                        "/api/v1/imports",
                        "dry.json",
                        ImportedArchive.chatGpt(mark, 2),
                        Map.of("format", "auto", "dryRun", "true"))
                .json()
                .path("id")
                .asString();
        var report = ImportedArchive.finished(editor, id, Duration.ofMinutes(1));
        assertThat(report.path("counts").path("conversations").path("new").asInt())
                .isEqualTo(2);
        assertThat(search(editor, "message", mark.replace("-", ""))).isEmpty();
    }

    @Test
    void undoRemovesWhatTheImportBrought() {
        var id = ImportedArchive.importAs(editor, "undo.json", ImportedArchive.chatGpt(mark, 2))
                .path("id")
                .asString();
        var etag = editor.get("/api/v1/imports/" + id).etag();
        editor.send("DELETE", "/api/v1/imports/" + id, null, Map.of("If-Match", etag.isEmpty() ? "*" : etag));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(editor.get("/api/v1/imports/" + id)
                                .json()
                                .path("state")
                                .asString())
                        .isEqualTo("undone"));
        assertThat(search(editor, "message", mark.replace("-", ""))).isEmpty();
    }

    @Test
    void editedOutputIsFoundByItsEditAndKeepsItsRawText() {
        var raw = "# Draft\n\nRaw text with trailing spaces   \nand a tab\t.\n";
        var output = editor.post(
                "/api/v1/outputs",
                Map.of(
                        "title",
                        "Refined " + mark,
                        "content",
                        raw,
                        "terms",
                        Map.of("tags", List.of("journey-" + mark.substring(0, 8))),
                        "createMissingTerms",
                        true));
        assertThat(output.status()).as(output.body()).isEqualTo(201);
        var id = output.json().path("id").asString();

        var edit = editor.send(
                "POST",
                "/api/v1/outputs/" + id + "/edits",
                Api.JSON.writeValueAsString(
                        Map.of("content", "# Final\n\nMuch better: kookaburra.\n", "summary", "clearer")),
                Map.of("If-Match", output.etag()));
        assertThat(edit.status()).as(edit.body()).isEqualTo(201);

        var now = editor.get("/api/v1/outputs/" + id).json();
        assertThat(now.path("content").asString()).isEqualTo(raw);
        assertThat(now.path("editedContent").asString()).contains("kookaburra");
        assertThat(now.path("terms").path("tags").path(0).path("name").asString())
                .startsWith("journey-");
        assertDiffRebuildsBothTexts(id, raw, now.path("editedContent").asString());

        var hit = hitOf(search(editor, "output", "kookaburra"), id);
        assertThat(hit.path("snippet").asString()).contains("<mark>kookaburra</mark>");
        assertThat(search(Api.as("owner@globex.test"), "output", "kookaburra")).isEmpty();
    }

    private void assertDiffRebuildsBothTexts(String id, String from, String to) {
        var before = new StringBuilder();
        var after = new StringBuilder();
        editor.get("/api/v1/outputs/" + id + "/diff?from=raw&to=1")
                .json()
                .path("hunks")
                .forEach(hunk -> {
                    var text = hunk.path("text").asString();
                    switch (hunk.path("kind").asString()) {
                        case "equal" -> {
                            before.append(text);
                            after.append(text);
                        }
                        case "delete" -> before.append(text);
                        default -> after.append(text);
                    }
                });
        assertThat(before).hasToString(from);
        assertThat(after).hasToString(to);
    }

    private static JsonNode hitOf(JsonNode hits, String id) {
        for (var hit : hits) {
            if (hit.path("id").asString().equals(id)) {
                return hit;
            }
        }
        throw new AssertionError(id + " is not among " + hits);
    }

    private static JsonNode search(Api api, String kind, String words) {
        return api.get("/api/v1/search?kinds=" + kind + "&q=" + words).json().path("items");
    }
}
