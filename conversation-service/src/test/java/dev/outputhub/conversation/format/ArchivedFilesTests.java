package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.ImportedFile.Use;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of an archive find the messages that name them. */
class ArchivedFilesTests {

    private static final String CHATGPT = """
            [{"id": "%1$s", "title": "Picture", "create_time": 1788000000, "current_node": "u", "mapping": {"u": {"id": "u",
              "message": {"id": "u", "author": {"role": "user"}, "create_time": 1788000000,
                "content": {"content_type": "multimodal_text", "parts": [
                  {"content_type": "image_asset_pointer", "asset_pointer": "%2$s"}, "which key?"]},
                "metadata": {"attachments": [{"id": "file_1234567890", "name": "key.png"}]}}}}}]""";

    @ParameterizedTest
    @CsvSource({
        "sediment://file_1234567890, file_1234567890.dat",
        "sediment://file_1234567890#page, file_1234567890.dat",
        "file-service://file-AbCdEfGh, file-AbCdEfGh-holiday.png",
        "file-service://file-AbCdEfGh, dalle-generations/file-AbCdEfGh.webp",
        "sediment://file_00000000abcd, user-1/file_00000000abcd-sanitized.jpg"
    })
    void areKnownByTheIdThatTheirNameBeginsWith(String pointer, String member) {
        assertThat(files("conversations.json", CHATGPT.formatted("c", pointer), member, "bytes"))
                .singleElement()
                .satisfies(file -> assertThat(file.uses()).singleElement().satisfies(use -> {
                    assertThat(use.conversation()).isEqualTo("c");
                    assertThat(use.message()).isEqualTo("u");
                    assertThat(use.reference()).isEqualTo(pointer);
                }));
    }

    @Test
    void comeAfterTheRecordsWhereverTheyLieAndKeepTheNamePeopleKnow() {
        var found = Exports.read(
                "export.zip",
                Exports.zip(
                        "a/file_1234567890.dat",
                        "bytes",
                        "a/conversations.json",
                        CHATGPT.formatted("c", "sediment://file_1234567890")));
        assertThat(found.getFirst().record()).isInstanceOf(ImportedConversation.class);
        var file = (ImportedFile) found.getLast().record();
        assertThat(file.title()).isEqualTo("key.png");
        assertThat(file.size()).isEqualTo(5);
    }

    @Test
    void areNotTakenForOthersWhoseNamesBeginAlike() {
        assertThat(files(
                        "conversations.json",
                        CHATGPT.formatted("c", "file-service://file-AbCdEf"),
                        "file-AbCdEfGh-other.png",
                        "bytes"))
                .isEmpty();
    }

    @Test
    void areNamedAsLeftOutWhereNoMessageNamesThem() {
        var found = Exports.read(
                "export.zip",
                Exports.zip(
                        "conversations.json",
                        CHATGPT.formatted("c", "sediment://file_1234567890"),
                        "holiday.png",
                        "bytes"));
        assertThat(found.getLast().record()).isInstanceOfSatisfying(SkippedRecord.class, skipped -> {
            assertThat(skipped.leftOut()).isTrue();
            assertThat(skipped.reason()).contains("none names this one");
        });
    }

    @Test
    void areReadAsWhatTheyAreWhereTheyOnlyLookLikeAttachments() {
        var found = Exports.read(
                "export.zip", Exports.zip("file-notes12345.md", "# Tides\n\nThe moon pulls.", "a.json", "[]"));
        assertThat(found).anySatisfy(one -> assertThat(one.record()).isInstanceOf(ImportedDocument.class));
    }

    @Test
    void areKnownByNameOnlyBesideTheirRecords() {
        var activity = """
                [{"header": "Gemini Apps", "title": "Prompted What is this?", "time": "2026-02-03T10:00:00Z",
                  "products": ["Gemini Apps"], "attachedFiles": ["fig-1a2b.png"],
                  "safeHtmlItem": [{"html": "<p>A fig.</p>"}]}]""";
        var folder = "Takeout/My Activity/Gemini Apps/";
        assertThat(files(folder + "MyActivity.json", activity, folder + "fig-1a2b.png", "bytes"))
                .singleElement()
                .satisfies(file -> assertThat(file.title()).isEqualTo("fig-1a2b.png"));
        assertThat(files(folder + "MyActivity.json", activity, "Takeout/Drive/fig-1a2b.png", "bytes"))
                .isEmpty();
    }

    @Test
    void areKnownByTheFolderOfTheirIdAsGrokKeepsThem() {
        var grok = """
                {"conversations": [{"conversation": {"id": "g", "title": "Boats", "create_time": "2026-02-03T10:00:00Z"},
                  "responses": [{"response": {"_id": "r", "conversation_id": "g", "message": "See this", "sender": "human",
                    "create_time": {"$date": {"$numberLong": "1770112800000"}},
                    "file_attachments": ["0b8f5d7e-1111-4222-8333-944455556666"]}}]}]}""";
        assertThat(files(
                        "ttl/30d/export_data/x/prod-grok-backend.json",
                        grok,
                        "ttl/30d/export_data/x/prod-mc-asset-server/0b8f5d7e-1111-4222-8333-944455556666/content",
                        "\u0001bytes"))
                .singleElement()
                .satisfies(file -> assertThat(file.uses())
                        .extracting(Use::reference)
                        .containsExactly("0b8f5d7e-1111-4222-8333-944455556666"));
    }

    @Test
    void belongToNobodyWhereSeveralConversationsNameThemAlike() {
        var claude = """
                [%s, %s]""".formatted(claude("one"), claude("two"));
        var found = Exports.read("export.zip", Exports.zip("conversations.json", claude, "image.png", "bytes"));
        assertThat(found.getLast().record())
                .isInstanceOfSatisfying(
                        SkippedRecord.class,
                        skipped -> assertThat(skipped.reason()).contains("cannot be told"));
    }

    @Test
    void areListedOnceForEachMessageAndInPartsCountedBeyondThat() {
        var messages = new StringBuilder();
        for (var at = 0; at < 1_002; at++) {
            messages.append(at == 0 ? "" : ",").append("""
                    "m%1$d": {"id": "m%1$d", "message": {"id": "m%1$d", "author": {"role": "user"}, "content": {"content_type":
                      "multimodal_text", "parts": [{"content_type": "image_asset_pointer", "asset_pointer": "sediment://file_abcdefgh"},
                      {"content_type": "image_asset_pointer", "asset_pointer": "sediment://file_abcdefgh"}]}}}""".formatted(at));
        }
        assertThat(files(
                        "conversations.json",
                        "[{\"id\": \"c\", \"mapping\": {" + messages + "}}]",
                        "file_abcdefgh.dat",
                        "bytes"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.uses()).hasSize(1_000);
                    assertThat(file.moreUses()).isPositive();
                });
    }

    @Test
    void areTakenOutOfTheRecordThatHoldsThem() throws IOException {
        var found = Exports.read("chat.jsonl", """
                {"messages": [{"role": "user", "content": [{"type": "text", "text": "What is this?"},
                 {"type": "image_url", "image_url": {"url": "data:image/png;base64,aGVsbG8="}}]},
                 {"role": "assistant", "content": "A greeting."}]}""".replace("\n", " "));
        var conversation = (ImportedConversation) found.getFirst().record();
        var file = (ImportedFile) found.getLast().record();
        assertThat(file.title()).isEqualTo("embedded.png");
        assertThat(conversation.remarks()).isEmpty();
        assertThat(file.uses()).singleElement().satisfies(use -> {
            assertThat(use.message())
                    .isEqualTo(conversation.messages().getFirst().sourceId());
            assertThat(conversation.messages().getFirst().parts())
                    .anySatisfy(part ->
                            assertThat(FileReference.of(part)).isEqualTo(new FileReference(use.reference(), false)));
        });
        try (var bytes = file.bytes().getInputStream()) {
            assertThat(bytes).hasContent("hello");
        }
    }

    @Test
    void areNamedAsLeftOutWhereTheirBytesCannotBeRead() {
        var found = Exports.read("chat.jsonl", """
                {"messages": [{"role": "user", "content": [{"type": "text", "text": "What is this?"},
                 {"type": "image_url", "image_url": {"url": "data:image/png;base64,%%%"}}]}]}""".replace("\n", " "));
        assertThat(found).hasSize(1);
        assertThat(((ImportedConversation) found.getFirst().record()).remarks())
                .contains("The bytes of a picture inside a message were left out");
    }

    private static String claude(String id) {
        return """
                {"uuid": "%1$s", "name": "%1$s", "created_at": "2026-02-03T10:00:00Z", "chat_messages": [{"uuid": "%1$s-1",
                  "sender": "human", "text": "Look", "created_at": "2026-02-03T10:00:00Z", "files": [{"file_name": "image.png"}]}]}""".formatted(id);
    }

    private static List<ImportedFile> files(String... namesAndContents) {
        return Exports.read("export.zip", Exports.zip(namesAndContents)).stream()
                .map(FoundRecord::record)
                .flatMap(record -> record instanceof ImportedFile file ? Stream.of(file) : Stream.empty())
                .toList();
    }
}
