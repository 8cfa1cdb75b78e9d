package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileArchiveTests {

    private static final String CHAT =
            "[{\"uuid\": \"%s\", \"chat_messages\": [{\"uuid\": \"m\", \"sender\": \"human\", \"text\": \"hi\"}]}]";

    @ParameterizedTest
    @CsvSource({
        "../out.md,          leads out",
        "a/../../out.md,     leads out",
        "a\\..\\..\\out.md,  leads out",
        "/etc/a.md,          absolute",
        "C:/a.md,            absolute",
        "C:\\a.md,           absolute"
    })
    void refusesNamesThatLeadElsewhere(String name, String reason) {
        var found = Exports.read("a.zip", Exports.zip(name, "x", "good.md", "y"));
        assertThat(found).hasSize(2);
        assertThat(reason(found.get(0))).contains(reason);
        assertThat(found.get(1).record()).isInstanceOf(ImportedDocument.class);
    }

    @Test
    void namesAFileThatTheArchivesOwnListHasAndTheArchiveLacks() {
        var found = Exports.read(
                "a.zip", Exports.zip("conversations-000.json", CHAT.formatted("c"), "export_manifest.json", """
                        {"version": 1, "manifest_file": "export_manifest.json", "logical_files": {"conversations.json":
                          {"files": ["conversations-000.json", "conversations-001.json"], "sharded": true}}}"""));
        assertThat(found).hasSize(3);
        assertThat(found.get(1).record()).isInstanceOf(SkippedRecord.class);
        assertThat(found.get(2).record().title()).isEqualTo("conversations-001.json");
        assertThat(reason(found.get(2))).contains("not there");
    }

    @Test
    void refusesLinksAndNamesThatWereThereBefore() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            var link = new ZipArchiveEntry("link.md");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            put(zip, link, "/etc/passwd");
            put(zip, new ZipArchiveEntry("a.md"), "first");
            put(zip, new ZipArchiveEntry("a.md"), "second");
        }
        var found = Exports.read("a.zip", bytes.toByteArray());
        assertThat(found).hasSize(3);
        assertThat(reason(found.get(0))).isEqualTo("It is a link");
        assertThat(found.get(1).record()).isInstanceOf(ImportedDocument.class);
        assertThat(reason(found.get(2))).contains("was there before");
    }

    @Test
    void refusesABombAndTakesTheRest() throws IOException {
        var limits = new ImportLimits(10, 1 << 20, 4 << 20, 50, 100_000, 1 << 20, 1 << 20);
        var bomb = Exports.zip(
                "bomb.json",
                "[" + " ".repeat(900_000) + "]",
                "big.json",
                "[" + "1,".repeat(600_000) + "1]",
                "good.md",
                "x");
        var found = Exports.read("a.zip", bomb, limits);
        assertThat(found).hasSize(3);
        assertThat(found.subList(0, 2))
                .allSatisfy(one -> assertThat(one.record()).isInstanceOf(BrokenRecord.class));
        assertThat(reason(found.get(0))).contains("more than 50 times its size");
        assertThat(reason(found.get(1))).contains("more than 1048576 bytes");
        assertThat(found.get(2).record()).isInstanceOf(ImportedDocument.class);
    }

    @Test
    void refusesAnArchiveThatIsTooMuchAltogether() {
        var many = new String[24];
        for (var at = 0; at < many.length; at += 2) {
            many[at] = "f" + at + ".md";
            many[at + 1] = "x";
        }
        var limits = new ImportLimits(10, 1 << 20, 1 << 20, 50, 100_000, 1 << 20, 1 << 20);
        assertThat(Exports.read("a.zip", Exports.zip(many), limits))
                .singleElement()
                .satisfies(one ->
                        assertThat(((BrokenRecord) one.record()).reason()).contains("more than 10 files"));
        var large = Exports.zip("a.json", "1".repeat(700_000), "b.json", "1".repeat(700_000));
        assertThat(Exports.read("a.zip", large, limits))
                .singleElement()
                .satisfies(one ->
                        assertThat(((BrokenRecord) one.record()).reason()).contains("unpacks to more"));
    }

    @Test
    void doesNotOpenArchivesInsideArchives() {
        var inner = new String(Exports.zip("a.md", "x"), StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("inner.json"));
            zip.write(inner.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(reason(Exports.read("a.zip", bytes.toByteArray()).getFirst()))
                .contains("archive inside an archive");
    }

    @Test
    void reportsADamagedMemberAfterWhatCouldBeRead() {
        var zip = Exports.zip("a.json", CHAT.formatted("one") + " ".repeat(5_000), "b.json", CHAT.formatted("two"));
        var text = new String(zip, StandardCharsets.ISO_8859_1);
        // the checksum in the central directory of the first member
        var directory = text.indexOf("PK\1\2");
        zip[directory + 16] ^= 1;
        var found = Exports.read("a.zip", zip);
        assertThat(Exports.conversations(found))
                .extracting(ImportedConversation::sourceId)
                .contains("two");
        assertThat(found)
                .anySatisfy(one -> assertThat(one.record())
                        .isInstanceOfSatisfying(
                                BrokenRecord.class,
                                broken -> assertThat(broken.reason()).contains("checksum")));
    }

    @Test
    void reportsAnArchiveThatIsCutOff() {
        var zip = Exports.zip("a.json", CHAT.formatted("one"));
        assertThat(Exports.read("a.zip", Arrays.copyOf(zip, zip.length - 30)))
                .singleElement()
                .satisfies(one -> assertThat(one.record()).isInstanceOf(BrokenRecord.class));
    }

    @Test
    void namesEveryFileItLeavesAside() {
        var found = Exports.read(
                "export.zip",
                Exports.zip(
                        "conversations-000.json",
                        CHAT.formatted("one"),
                        "conversations-001.json",
                        CHAT.formatted("two"),
                        "chat.html",
                        "<html>",
                        "file-1.dat",
                        "binary",
                        "message_feedback.json",
                        "[]",
                        "notes.docx",
                        "x",
                        "__MACOSX/._a",
                        "x",
                        "list.json.gz",
                        "\u001F\u008B"));
        assertThat(Exports.conversations(found)).hasSize(2);
        assertThat(found)
                .hasSize(8)
                .filteredOn(one -> one.record() instanceof SkippedRecord)
                .hasSize(6)
                .allSatisfy(one -> assertThat(reason(one)).isNotBlank());
    }

    @Test
    void namesAttachmentsByTheListOfTheArchive() {
        var chat = """
                [{"id": "c", "mapping": {"a": {"message": {"author": {"role": "user"}, "content": {"content_type": "multimodal_text",
                  "parts": [{"content_type": "image_asset_pointer", "asset_pointer": "sediment://file_77"}]}}}}}]""";
        var found = Exports.read(
                "export.zip",
                Exports.zip(
                        "conversations.json",
                        chat,
                        "file_77.dat",
                        "x",
                        "conversation_asset_file_names.json",
                        "{\"file_77.dat\": \"dalle-generations/loaf.webp\"}"));
        var part = (ContentPart.Image) Exports.conversations(found)
                .getFirst()
                .messages()
                .getFirst()
                .parts()
                .getFirst();
        assertThat(part.name()).isEqualTo("loaf.webp");
        assertThat(found).hasSize(3);
    }

    private static String reason(FoundRecord found) {
        return switch (found.record()) {
            case SkippedRecord skipped -> skipped.reason();
            case BrokenRecord broken -> broken.reason();
            default -> throw new AssertionError(found);
        };
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    @Test
    void namesAFileThatIsMissingBetweenOthersWhereThereIsNoList() {
        var found = Exports.read(
                "a.zip",
                Exports.zip(
                        "x/conversations-000.json",
                        CHAT.formatted("a"),
                        "x/conversations-002.json",
                        CHAT.formatted("b")));
        assertThat(found).hasSize(3);
        assertThat(found.getLast().record())
                .isInstanceOfSatisfying(
                        BrokenRecord.class,
                        missing -> assertThat(missing.title()).isEqualTo("x/conversations-001.json"));
    }

    @Test
    void tellsAnArchiveWhoseDirectoryIsDamagedWithoutNamingAFileOfThisMachine() {
        var zip = Exports.zip("a.json", CHAT.formatted("a"));
        var found = Exports.read("a.zip", Arrays.copyOf(zip, zip.length - 30));
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(reason(one))
                        .startsWith("The archive cannot be opened: ")
                        .doesNotContain("export", "/"));
    }
}
