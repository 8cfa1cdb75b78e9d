package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Text in the file = text stored + text named in the report, for the samples of every format. {@code -Dhub.damages=10000} damages
 * them more often, {@code -Dhub.damages.seed=1} in the same way again.
 */
class SampleLossTests {

    private static final int DAMAGES = Integer.getInteger("hub.damages", 250);
    private static final long SEED = Long.getLong("hub.damages.seed", 20_260);
    /** Different losses that one run tells before it ends. */
    private static final int TOLD = 20;

    private record Sample(Path file, byte[] bytes) {
        String name() {
            return file.getFileName().toString();
        }

        boolean isJson() {
            return name().endsWith(".json") || name().endsWith(".jsonl");
        }
    }

    @BeforeEach
    void samplesAreThere() {
        assumeTrue(Files.isDirectory(Exports.SAMPLES), "no collected exports beside the repository");
    }

    @Test
    void losesNoTextOfAnySample() throws IOException {
        var lost = new LinkedHashMap<String, List<String>>();
        for (var sample : samples()) {
            var found = lost(sample.name(), sample.bytes());
            if (!found.isEmpty()) {
                lost.put(sample.file().toString(), found);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void namesWhatItLosesOfSamplesWhoseFieldsAreNotAsPromised() throws IOException {
        var samples = samples().stream().filter(Sample::isJson).toList();
        damaged(
                samples,
                (sample, damages) -> roots(sample.bytes()).stream()
                        .map(root -> damages.ofFields(root).toString())
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesWhatItLosesOfSamplesWhoseBytesAreDamaged() throws IOException {
        damaged(samples(), (sample, damages) -> damages.ofBytes(sample.bytes()));
    }

    @Test
    void tellsWhatItCannotReadOfADamagedArchive() throws IOException {
        var samples = samples();
        var random = new Random(SEED);
        var thrown = new LinkedHashMap<String, String>();
        for (var count = 0; count < DAMAGES && thrown.size() < TOLD; count++) {
            var members = new ArrayList<String>();
            for (var member = 0; member < 3; member++) {
                var sample = samples.get(random.nextInt(samples.size()));
                members.add(member + "/" + sample.name());
                members.add(new String(sample.bytes(), StandardCharsets.UTF_8));
            }
            var seed = random.nextLong();
            var zip = new Damages(seed).ofBytes(Exports.zip(members.toArray(String[]::new)));
            try {
                if (Exports.read("a.zip", zip).isEmpty()) {
                    thrown.put("nothing is told", members.get(0) + " damaged by " + seed);
                }
            } catch (RuntimeException e) {
                thrown.putIfAbsent(String.valueOf(e), members.get(0) + " damaged by " + seed);
            }
        }
        assertThat(thrown).isEmpty();
    }

    private interface Damaging {
        byte[] of(Sample sample, Damages damages);
    }

    private static void damaged(List<Sample> samples, Damaging damaging) {
        var random = new Random(SEED);
        var lost = new LinkedHashMap<String, List<String>>();
        for (var count = 0; count < DAMAGES && lost.size() < TOLD; count++) {
            var sample = samples.get(random.nextInt(samples.size()));
            var seed = random.nextLong();
            var damaged = damaging.of(sample, new Damages(seed));
            var found = damaged.length == 0 ? List.<String>of() : lost(sample.name(), damaged);
            if (!found.isEmpty()) {
                lost.put(sample.file() + " damaged by " + seed, found);
            }
        }
        assertThat(lost).isEmpty();
    }

    private static List<String> lost(String name, byte[] bytes) {
        var found = Exports.read(name, bytes);
        if (found.isEmpty()) {
            return List.of("nothing is told");
        }
        if (!name.endsWith(".json") && !name.endsWith(".jsonl")) {
            return LossOfText.words(new String(bytes, StandardCharsets.UTF_8), found);
        }
        if (!isWhole(bytes)) {
            return found.stream().anyMatch(LossOfText::saysSomething) ? List.of() : List.of("no word of the damage");
        }
        try {
            return LossOfText.leaves(roots(bytes), found);
        } catch (JacksonException _) {
            return found.stream().anyMatch(LossOfText::saysSomething) ? List.of() : List.of("no word of the damage");
        }
    }

    private static boolean isWhole(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static List<Sample> samples() throws IOException {
        try (var files = Files.walk(Exports.SAMPLES)) {
            var samples = new ArrayList<Sample>();
            for (var file : files.filter(
                            file -> file.toString().matches(".*\\.(json|jsonl|csv|md|html)") && isExport(file))
                    .sorted()
                    .toList()) {
                samples.add(new Sample(file, Files.readAllBytes(file)));
            }
            return samples;
        }
    }

    /** The descriptions of the samples are none. */
    private static boolean isExport(Path file) {
        return !file.getParent().equals(Exports.SAMPLES);
    }

    /** The values of a file one after the other. */
    private static List<JsonNode> roots(byte[] file) {
        var roots = new ArrayList<JsonNode>();
        var text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        try (var values = SourceTexts.JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            values.forEachRemaining(roots::add);
        }
        return roots;
    }
}
