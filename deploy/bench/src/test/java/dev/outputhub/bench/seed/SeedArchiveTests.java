package dev.outputhub.bench.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.bench.load.Gateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SeedArchiveTests {

    private final SeededRows rows = new SeededRows(7, List.of());
    private final CompleteRows complete = new CompleteRows(Instant.parse("2026-03-01T10:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void aPromptHasAllItsVersionsTheLastOfWhichIsTheCurrentOne() {
        for (int number = 0; number < 30; number++) {
            var given = rows.prompt(number);
            var prompt = json(complete.prompt(given, List.of("s")));
            var versions = prompt.path("versions");
            assertThat(versions.size()).isEqualTo(given.versions().size() + 1);
            assertThat(prompt.path("currentVersion").asInt()).isEqualTo(versions.size());
            assertThat(versions.valueStream()
                            .map(version -> version.path("number").asInt()))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, versions.size()).boxed().toList());
            assertThat(versions.valueStream())
                    .allSatisfy(version -> assertThat(version.has("template"))
                            .isEqualTo(prompt.path("promptKind").asString().equals("text")));
            assertThat(prompt.path("activities").size())
                    .isEqualTo(given.activities().size());
            assertThat(prompt.has("template")).isFalse();
        }
    }

    @Test
    void variablesAreThoseThatTheTextNames() {
        var given = new SeededRows.Prompt(
                Map.of("title", "a", "template", "{{ city }} and {{day}} and {{city}}"),
                List.of(),
                Map.of(),
                List.of());
        assertThat(json(complete.prompt(given, List.of()))
                        .at("/versions/0/variables")
                        .valueStream()
                        .map(variable -> variable.path("name").asString()))
                .containsExactly("city", "day");
    }

    @Test
    void anOutputKeepsItsEditsInTheirOrder() {
        var given = IntStream.range(0, 100)
                .mapToObj(rows::output)
                .filter(output -> output.edits().size() > 1)
                .findFirst()
                .orElseThrow();
        var output = json(complete.output(given, Map.of("promptId", "p")));
        assertThat(output.at("/edits/0/number").asInt()).isOne();
        assertThat(output.at("/edits/1/base").asInt()).isOne();
        assertThat(output.path("promptId").asString()).isEqualTo("p");
    }

    @Test
    void holdsALineForEachRecordAndTheContentsOfFiles() throws IOException {
        var archive = new SeedArchive();
        archive.add(complete.snippet(rows.snippet(0)));
        archive.add(complete.snippet(rows.snippet(1)));
        var file = rows.file(1);
        archive.add(complete.file(file, "output", "o"), file);
        var zip = folder.resolve("seed.zip");
        archive.write(zip, "acme");
        assertThat(archive.size()).isEqualTo(3);
        try (var read = new ZipFile(zip.toFile())) {
            assertThat(read.entries().nextElement().getName()).isEqualTo("manifest.json");
            assertThat(text(read, "snippets.jsonl").lines()).hasSize(2);
            var id = Gateway.JSON.readTree(text(read, "files.jsonl")).path("id").asString();
            assertThat(text(read, "files/" + id + "/" + file.name()))
                    .isEqualTo(new String(file.content(), StandardCharsets.UTF_8));
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (var bytes = zip.getInputStream(zip.getEntry(name))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(Map<String, Object> record) {
        return Gateway.JSON.valueToTree(record);
    }
}
