package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Real exports, where a folder of samples lies beside the clone: imported, then imported again with nothing changed. */
class SampleImportJourneyTests {

    private static final List<String> EXPORTS = List.of(
            "danny-avila_LibreChat/chatgpt-export.json",
            "danny-avila_LibreChat/chatgpt-tree.json",
            "danny-avila_LibreChat/chatgpt-citations.json",
            "danny-avila_LibreChat/chatgpt-modern-export.json",
            "lotblocks_DumeeApp/chatgpt-tree.utf8-bom.json",
            "lotblocks_DumeeApp/chatgpt-citations.bom-and-mojibake.json",
            "minhyeong112_h20/chatgpt-tree.crlf.json",
            "cl0ver012_chatlore/chatgpt/conversations.json",
            "mitkury_chatgpt-export-parser/example-conversation.json",
            "mohamed-chs_convoviz/conversations-000.json",
            "mohamed-chs_convoviz/conversations-001.json",
            "mohamed-chs_convoviz/wrapped-branching-and-empty.json",
            "_derived/chatgpt-slim-no-children.json",
            "_derived/chatgpt-null-title-dangling-current-node.json",
            "cl0ver012_chatlore/claude/conversations.json",
            "dimpurr_chat-stasher/claude-detail.json",
            "osteele_claude-chat-viewer/testdata/claude-bakery-chat.json",
            "osteele_claude-chat-viewer/testdata/conversation-rendering-tests.json",
            "osteele_claude-chat-viewer/testdata/conversations.json",
            "osteele_claude-chat-viewer/sampleConversations/api.json",
            "osteele_claude-chat-viewer/sampleConversations/business-strategy.json",
            "osteele_claude-chat-viewer/sampleConversations/cooking.json",
            "osteele_claude-chat-viewer/sampleConversations/creative-writing.json",
            "osteele_claude-chat-viewer/sampleConversations/data.json",
            "osteele_claude-chat-viewer/sampleConversations/debugging.json",
            "osteele_claude-chat-viewer/sampleConversations/history.json",
            "osteele_claude-chat-viewer/sampleConversations/math-tutoring.json",
            "osteele_claude-chat-viewer/sampleConversations/python.json",
            "osteele_claude-chat-viewer/sampleConversations/webdev.json",
            "osteele_claude-chat-viewer/testdata/conversation-with-errors.json",
            "osteele_claude-chat-viewer/testdata/conversations-multiple-errors.json",
            "revivalstack_ai-chat-exporter/chatgpt-exporter-test-chat__test.md");

    static Stream<String> exports() {
        return EXPORTS.stream();
    }

    @ParameterizedTest
    @MethodSource("exports")
    void exportGoesInAndIsUnchangedTheSecondTime(String file) {
        assertUnchangedTheSecondTime(
                Path.of(file).getFileName().toString(), read(samples().resolve(file)));
    }

    @Test
    void whatIsNoConversationIsReportedAndNothingIsWritten() {
        var editor = Api.as("editor@acme.test");
        var file = samples().resolve("osteele_claude-chat-viewer/testdata/simple-invalid.json");
        var ended = ImportedArchive.importAs(editor, "simple-invalid.json", read(file));
        ended.path("counts")
                .forEach(kind -> assertThat(kind.path("new").asInt())
                        .as(ended.toString())
                        .isZero());
        assertThat(ended.path("problem").isObject() || !report(editor, ended).isEmpty())
                .as(ended.toString())
                .isTrue();
    }

    private static JsonNode report(Api api, JsonNode ended) {
        return api.get("/api/v1/imports/" + ended.path("id").asString() + "/items")
                .json()
                .path("items");
    }

    @Test
    void folderOfMarkdownBecomesOutputsAndIsUnchangedTheSecondTime() {
        var archive = zip(samples().resolve("danielrosehill_Prompts-And-Outputs/library"));
        var counts = assertUnchangedTheSecondTime("library.zip", archive);
        assertThat(counts.path("outputs").path("new").asInt()
                        + counts.path("outputs").path("unchanged").asInt())
                .isGreaterThanOrEqualTo(60);
    }

    private static JsonNode assertUnchangedTheSecondTime(String name, byte[] content) {
        var editor = Api.as("editor@acme.test");
        var first = ImportedArchive.importAs(editor, name, content);
        assertThat(first.path("state").asString()).as(first.toString()).isEqualTo("completed");
        var again = ImportedArchive.importAs(editor, name, content);
        again.path("counts").forEach(kind -> {
            assertThat(kind.path("new").asInt()).as(again.toString()).isZero();
            assertThat(kind.path("updated").asInt()).as(again.toString()).isZero();
        });
        return first.path("counts");
    }

    private static Path samples() {
        var folder = RunningPlatform.root().resolveSibling("shared").resolve("samples");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no samples beside the clone");
        return folder;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] zip(Path folder) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
