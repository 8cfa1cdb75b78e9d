package dev.outputhub.conversation.exports.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.exports.job.ArchiveForm;
import dev.outputhub.conversation.exports.job.ExportKind;
import org.junit.jupiter.api.Test;

class JsonArchiveTests {

    private static final String FILE = "0198c0de-0000-7000-8000-0000000000f1";

    @Test
    void beginsWithWhatIsInItAndHoldsARecordInEachLine() {
        var written = new GivenContents()
                .with(ExportKind.FILE, "{\"id\": \"%s\", \"name\": \"a/b.txt\", \"size\": 2}".formatted(FILE))
                .with(
                        ExportKind.OUTPUT,
                        "{\"id\": \"0198c0de-0000-7000-8000-000000000001\", \"title\": \"Two\\nlines\"}")
                .attached(FILE, "ab", "0198c0de-0000-7000-8000-000000000001")
                .written(ArchiveForm.JSON);
        assertThat(written.keySet())
                .containsExactly("manifest.json", "outputs.jsonl", "files.jsonl", "files/" + FILE + "/a b.txt");
        var manifest = GivenContents.JSON.readTree(written.get("manifest.json"));
        assertThat(manifest.path("format").asString()).isEqualTo("output-hub");
        assertThat(manifest.at("/counts/outputs").asInt()).isOne();
        assertThat(written.get("outputs.jsonl").lines()).hasSize(1);
        assertThat(written.get("files/" + FILE + "/a b.txt")).isEqualTo("ab");
    }

    @Test
    void aFileThatBrokeOffIsNoFile() {
        var written = new GivenContents()
                .with(ExportKind.FILE, "{\"id\": \"%s\", \"name\": \"b.txt\", \"size\": 20}".formatted(FILE))
                .attached(FILE, "ab", FILE)
                .written(ArchiveForm.JSON);
        assertThat(written).doesNotContainKey("files/" + FILE + "/b.txt");
        assertThat(written.get("problems.jsonl")).contains("has 2 bytes and not 20");
    }
}
