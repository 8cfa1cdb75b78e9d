package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Text in the file = text stored + text named in the report. {@code -Dhub.damages=10000} damages the exports more often, {@code
 * -Dhub.damages.seed=1} in the same way again.
 */
class ExportLossTests {

    private static final int DAMAGES = Integer.getInteger("hub.damages", 150);
    private static final long SEED = Long.getLong("hub.damages.seed", 20_260);
    private static final Path FIXTURES = Path.of("src/test/resources/exports");

    /** All exports of the two programs that lie beside the repository, and those of our own. */
    static List<Path> exports() {
        var exports = new ArrayList<Path>();
        exports.add(FIXTURES.resolve("chatgpt.json"));
        exports.add(FIXTURES.resolve("claude.json"));
        if (Files.isDirectory(Exports.SAMPLES)) {
            try (var files = Files.walk(Exports.SAMPLES)) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .filter(file -> Exports.read(file).stream()
                                .anyMatch(one -> one.record() instanceof ImportedConversation
                                        && (one.format() == ExportFormat.CHATGPT
                                                || one.format() == ExportFormat.CLAUDE)))
                        .sorted()
                        .forEach(exports::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return exports;
    }

    @ParameterizedTest
    @MethodSource("exports")
    void losesNoTextOfAnExport(Path export) throws IOException {
        assertThat(SourceTexts.lost(roots(Files.readAllBytes(export)), Exports.read(export)))
                .isEmpty();
    }

    @Test
    void namesWhatItLosesOfExportsWhoseFieldsAreNotAsPromised() throws IOException {
        var exports = exports();
        var random = new Random(SEED);
        for (var count = 0; count < DAMAGES; count++) {
            var export = exports.get(random.nextInt(exports.size()));
            var seed = random.nextLong();
            var damaged = new Damages(seed)
                    .ofFields(SourceTexts.JSON.readTree(withoutMark(Files.readAllBytes(export))))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(SourceTexts.lost(roots(damaged), Exports.read("a.json", damaged)))
                    .as("%s damaged by %s", export, seed)
                    .isEmpty();
        }
    }

    @Test
    void namesWhatItLosesOfExportsWhoseBytesAreDamaged() throws IOException {
        var exports = exports();
        var random = new Random(SEED);
        for (var count = 0; count < DAMAGES; count++) {
            var export = exports.get(random.nextInt(exports.size()));
            var seed = random.nextLong();
            var damaged = new Damages(seed).ofBytes(Files.readAllBytes(export));
            var found = Exports.read("a.json", damaged);
            assertThat(found).as("%s damaged by %s", export, seed).isNotEmpty();
            List<JsonNode> roots;
            try {
                roots = roots(damaged);
            } catch (JacksonException _) {
                assertThat(found)
                        .as("%s damaged by %s", export, seed)
                        .anyMatch(one -> one.record() instanceof BrokenRecord
                                || one.record() instanceof SkippedRecord
                                || (one.record() instanceof ImportedConversation told
                                        && !told.remarks().isEmpty()));
                continue;
            }
            if (found.stream()
                    .allMatch(one -> !(one.record() instanceof ImportedConversation told)
                            || told.remarks().isEmpty())) {
                assertThat(SourceTexts.lost(roots, found))
                        .as("%s damaged by %s", export, seed)
                        .isEmpty();
            }
        }
    }

    /** The values of a file one after the other. */
    private static List<JsonNode> roots(byte[] file) {
        var roots = new ArrayList<JsonNode>();
        try (var values = SourceTexts.JSON.readerFor(JsonNode.class).<JsonNode>readValues(withoutMark(file))) {
            values.forEachRemaining(roots::add);
        }
        return roots;
    }

    /** Two files that were glued have a byte order mark in their middle too. */
    private static byte[] withoutMark(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
