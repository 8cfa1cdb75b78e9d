package dev.outputhub.conversation.format.outputhub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportLimits;
import dev.outputhub.conversation.format.SkippedRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HubArchiveTests {

    private static final String ACME = "0198c0de-0000-7000-8000-00000000ac3e";

    @Test
    void readsKindsInTheOrderInWhichTheyComeBackWhereverTheyStand() {
        var found = read(
                "outputs.jsonl",
                "{\"kind\": \"output\", \"id\": \"o\", \"title\": \"Tides\"}\n",
                "manifest.json",
                manifest(1, "{}"),
                "conversations.jsonl",
                "{\"kind\": \"conversation\", \"id\": \"c\"}\n",
                "terms.jsonl",
                "{\"kind\": \"term\", \"id\": \"t1\", \"name\": \"a\"}\n{\"kind\": \"term\", \"id\": \"t2\"}\n");
        assertThat(found)
                .extracting(one -> one.record().kind())
                .containsExactly("term", "term", "conversation", "output");
        assertThat(found).extracting(one -> one.record().sourceId()).containsExactly("t1", "t2", "c", "o");
        assertThat(found).extracting(one -> one.record().title()).containsExactly("a", null, null, "Tides");
        assertThat(found).allSatisfy(one -> {
            assertThat(one.format()).isEqualTo(ExportFormat.OUTPUT_HUB);
            assertThat(((ArchivedRecord) one.record()).organizationId()).hasToString(ACME);
        });
    }

    @Test
    void refusesAnArchiveThatIsNewerThanItKnows() {
        var found = read("manifest.json", manifest(2, "{}"), "terms.jsonl", "{\"id\": \"t\"}");
        assertThat(found).hasSize(1);
        assertThat(reason(found.getFirst())).contains("newer Output Hub").contains("version 2");
    }

    @Test
    void namesRecordsThatTheManifestPromisesAndTheArchiveLacks() {
        var found = read(
                "manifest.json", manifest(1, "{\"terms\": 3}"), "terms.jsonl", "{\"kind\": \"term\", \"id\": \"t\"}");
        assertThat(found).hasSize(2);
        assertThat(reason(found.getLast())).contains("3 records").contains("1 were found");
    }

    @Test
    void givesEachFileItsBytesAndNamesThoseThatNoRecordHas() {
        var found = read(
                "manifest.json",
                manifest(1, "{}"),
                "files.jsonl",
                "{\"kind\": \"file\", \"id\": \"f\", \"name\": \"moon.txt\"}\n"
                        + "{\"kind\": \"file\", \"id\": \"g\", \"name\": \"sun.txt\"}",
                "files/f/moon.txt",
                "The moon.",
                "files/h/stars.txt",
                "The stars.",
                "notes.md",
                "Mine.");
        assertThat(found).hasSize(4);
        // the upload is closed by now: what matters is that there is something to open
        assertThat(((ArchivedRecord) found.get(0).record()).content()).isNotNull();
        assertThat(Objects.requireNonNull(((ArchivedRecord) found.get(0).record()).content())
                        .size())
                .isEqualTo(9);
        assertThat(((ArchivedRecord) found.get(1).record()).content()).isNull();
        assertThat(found.subList(2, 4))
                .extracting(one -> one.record().title())
                .containsExactly("files/h/stars.txt", "notes.md");
    }

    @Test
    void aRecordThatIsTornOrOfAnotherKindCostsItsNeighboursNothing() {
        var found = read("manifest.json", manifest(1, "{}"), "outputs.jsonl", """
            {"kind": "output", "id": "o1", "title": "a"}
            {"kind": "prompt", "id": "o2", "title": "b"}
            {"kind": "output", "title": "c"}
            {"kind": "output", "id": "o4", "title": "d"}
            """);
        assertThat(found).hasSize(4);
        assertThat(found.get(0).record()).isInstanceOf(ArchivedRecord.class);
        assertThat(reason(found.get(1))).contains("another kind");
        assertThat(reason(found.get(2))).contains("no id");
        assertThat(found.get(3).record()).isInstanceOf(ArchivedRecord.class);
    }

    @Test
    void namesAConversationThatIsLargerThanCanBeRead() {
        var limits = new ImportLimits(100, 1 << 20, 4 << 20, 200, 1 << 20, 1_000, 1 << 20);
        var messages =
                "{\"id\": \"m\", \"text\": \"%s\"},".formatted("x".repeat(200)).repeat(400);
        var found = Exports.read(
                "a.zip",
                Exports.zip(
                        "manifest.json",
                        manifest(1, "{}"),
                        "conversations.jsonl",
                        "{\"kind\": \"conversation\", \"id\": \"c\", \"title\": \"Long\", \"messages\": [%s{}]}\n"
                                        .formatted(messages)
                                + "{\"kind\": \"conversation\", \"id\": \"d\", \"messages\": []}"),
                limits);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).record().title()).isEqualTo("Long");
        assertThat(found.get(0).record().kind()).isEqualTo("conversation");
        assertThat(reason(found.get(0))).contains("too large").contains("1,000");
        assertThat(found.get(1).record()).isInstanceOf(ArchivedRecord.class);
    }

    @Test
    void aManifestOfSomebodyElseIsNone() {
        assertThat(HubManifest.of("{\"format\": \"other\"}".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(HubManifest.of("no JSON".getBytes(StandardCharsets.UTF_8))).isNull();
    }

    private static String manifest(int version, String counts) {
        return "{\"format\": \"output-hub\", \"version\": %d, \"organization\": {\"id\": \"%s\"}, \"counts\": %s}"
                .formatted(version, ACME, counts);
    }

    private static List<FoundRecord> read(String... namesAndContents) {
        return Exports.read("archive.zip", Exports.zip(namesAndContents));
    }

    private static String reason(FoundRecord found) {
        return found.record() instanceof BrokenRecord broken
                ? broken.reason()
                : ((SkippedRecord) found.record()).reason();
    }
}
