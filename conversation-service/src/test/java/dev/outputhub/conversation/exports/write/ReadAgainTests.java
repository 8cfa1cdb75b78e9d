package dev.outputhub.conversation.exports.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.exports.job.ArchiveForm;
import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an export wrote is read as what it was. */
class ReadAgainTests {

    private static final List<String> ODD = List.of(
            "=1+1",
            "'=1",
            "''@a",
            "-5",
            "+",
            "@x",
            "\t",
            "\r",
            "\n",
            "a\r\nb",
            "a\rb\nc",
            "a|b",
            "\\",
            "\\|",
            "|",
            "a\\u0041",
            "\"",
            "\"\"",
            ",",
            ";",
            "<b>&amp;</b>",
            "]]>",
            "<![CDATA[",
            "&#13;",
            "\u0001",
            "\u0008x",
            "\u000b",
            "\u001f",
            "\u007f",
            "\u0085",
            "\u2028",
            "\uFFFE",
            "\uFFFF",
            "\uFEFF",
            "\uFFFD",
            "🌊",
            "é",
            "e\u0301",
            "漢字",
            " ",
            "  x  ",
            "true",
            "null",
            "1.50",
            "{}",
            "[1]",
            "1e400",
            "--",
            "-->",
            "<?xml?>",
            "NaN");

    @ParameterizedTest
    @EnumSource(
            value = ArchiveForm.class,
            names = {"JSON", "CSV", "XML"})
    void everyRecordComesBackAsItWas(ArchiveForm form) {
        for (int seed = 1; seed <= 40; seed++) {
            var random = new SplittableRandom(seed);
            var given = new GivenContents();
            var expected = new ArrayList<ObjectNode>();
            for (var kind : ExportKind.all()) {
                for (int number = 0; number < random.nextInt(6); number++) {
                    var record = record(kind, number, random);
                    expected.add(record);
                    given.with(kind, record.toString());
                }
            }
            var found = read(given.written(form));
            assertThat(records(found)).as("seed %s", seed).isEqualTo(expected);
            assertThat(reasons(found)).as("seed %s", seed).isEmpty();
        }
    }

    @Test
    void aTableCannotTellAnEmptyTextFromNone() {
        var given = new GivenContents()
                .with(
                        ExportKind.OUTPUT,
                        "{\"kind\": \"output\", \"id\": \"%s\", \"notes\": \"\", \"link\": null}".formatted(id(1)));
        assertThat(records(read(given.written(ArchiveForm.CSV)))).containsExactly((ObjectNode)
                GivenContents.JSON.readTree("{\"kind\": \"output\", \"id\": \"%s\"}".formatted(id(1))));
    }

    @Test
    void aColumnThatHoldsSeveralThingsTellsThemApart() {
        var given = new GivenContents();
        var values = List.of("1", "\"1\"", "true", "\"true\"", "[\"a\"]", "\"a\"", "{\"a\": 1}", "\"\"");
        for (int at = 0; at < values.size(); at++) {
            given.with(
                    ExportKind.AGENT,
                    "{\"kind\": \"agent\", \"id\": \"%s\", \"x\": %s}".formatted(id(at), values.get(at)));
        }
        assertThat(records(read(given.written(ArchiveForm.CSV))))
                .extracting(record -> record.path("x").toString())
                .containsExactlyElementsOf(values.stream()
                        .map(value -> GivenContents.JSON.readTree(value).toString())
                        .toList());
    }

    @Test
    void rowsWhoseRecordWasTakenOutAreNamedAndCostTheOthersNothing() {
        var written = outputs().written(ArchiveForm.CSV);
        var rows = written.get("outputs.csv").split("(?<=\r\n)");
        written.put("outputs.csv", rows[0] + rows[1] + rows[3]);
        var found = read(written);
        assertThat(records(found))
                .extracting(record -> record.at("/edits/0/content").asString(""))
                .containsExactly("edit 1", "edit 3");
        assertThat(reasons(found))
                .anyMatch(
                        reason -> reason.contains("outputs-edits.csv") && reason.contains("1 rows belong to no record"))
                .anyMatch(reason -> reason.contains("3 records") && reason.contains("2 were found"));
    }

    @Test
    void aTableThatIsCutOffOrGoneIsNamed() {
        var cut = outputs().written(ArchiveForm.CSV);
        cut.compute(
                "outputs-edits.csv", (_, text) -> String.valueOf(text).substring(0, text.lastIndexOf("edit 3") - 60));
        assertThat(reasons(read(cut)))
                .anyMatch(reason -> reason.contains("outputs-edits.csv") && reason.contains("3 rows"));
        var gone = outputs().written(ArchiveForm.CSV);
        gone.remove("outputs-edits.csv");
        var found = read(gone);
        assertThat(records(found)).hasSize(3);
        assertThat(reasons(found)).anyMatch(reason -> reason.contains("outputs-edits.csv is not there"));
    }

    @Test
    void aDocumentThatIsDamagedGivesWhatStandsBeforeAndSaysWhatIsMissing() {
        var written = outputs().written(ArchiveForm.XML);
        written.compute("outputs.xml", (_, text) -> String.valueOf(text).replace("edit 3", "edit <3"));
        var found = read(written);
        assertThat(records(found)).hasSize(2);
        assertThat(reasons(found))
                .anyMatch(reason -> reason.contains("damaged at line"))
                .anyMatch(reason -> reason.contains("3 records") && reason.contains("2 were found"));
        written.remove("outputs.xml");
        assertThat(reasons(read(written)))
                .anyMatch(reason -> reason.contains("outputs.xml, and that file is not there"));
    }

    @Test
    void aDocumentAsksNothingOfAnybody() {
        var written = outputs().written(ArchiveForm.XML);
        var type = "<!DOCTYPE outputs [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"bb\">]>\n<outputs";
        written.compute(
                "outputs.xml",
                (_, text) -> String.valueOf(text).replaceFirst("<outputs", type).replace("edit 1", "&a;&b;"));
        var found = read(written);
        assertThat(records(found)).isEmpty();
        assertThat(reasons(found)).anyMatch(reason -> reason.contains("document type"));
    }

    @Test
    void aDocumentMayHaveBeenLaidOutAnewByAnotherProgram() {
        var written = outputs().written(ArchiveForm.XML);
        var before = records(read(written));
        written.compute(
                "outputs.xml",
                (_, text) -> String.valueOf(text)
                        .replace("<edits type=\"list\">", "\n  <!-- all -->\n  <edits type='list'>\n")
                        .replace("<item ", "\n   <item "));
        assertThat(records(read(written))).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = ArchiveForm.class,
            names = {"CSV", "XML"})
    void aRecordThatIsLargerThanCanBeReadCostsItsNeighboursNothing(ArchiveForm form) {
        var given = new GivenContents();
        for (int at = 0; at < 3; at++) {
            var text = "x".repeat(at == 1 ? 50_000 : 50);
            given.with(
                    ExportKind.OUTPUT,
                    "{\"kind\": \"output\", \"id\": \"%s\", \"title\": \"t%d\", \"content\": \"%s\"}"
                            .formatted(id(at), at, text));
        }
        var limits = new ImportLimits(
                100, 1 << 20, 4 << 20, 2_000, 1 << 20, form == ArchiveForm.CSV ? 120_000 : 10_000, 1 << 20);
        // every text of a table stands twice in this one, which a single cell does not make too large
        given = form == ArchiveForm.CSV ? edited(given) : given;
        var found = Exports.read("archive.zip", zip(given.written(form)), limits);
        assertThat(records(found))
                .extracting(record -> record.path("title").asString(""))
                .containsExactly("t0", "t2");
        assertThat(reasons(found)).anyMatch(reason -> reason.contains("too large"));
    }

    private static GivenContents edited(GivenContents none) {
        var given = new GivenContents();
        for (int at = 0; at < 3; at++) {
            var edit = "{\"number\": 1, \"content\": \"%s\"}".formatted("x".repeat(at == 1 ? 50_000 : 50));
            given.with(
                    ExportKind.OUTPUT,
                    "{\"kind\": \"output\", \"id\": \"%s\", \"title\": \"t%d\", \"edits\": [%s,%s,%s]}"
                            .formatted(id(at), at, edit, edit, edit));
        }
        return given;
    }

    /** Characters that are written as references count as entities in readers of XML, which allow few. */
    @Test
    void aTextMayHaveAsManyLinesOfWindowsAsItLikes() {
        var text = "a & b\r\n".repeat(40_000);
        var record = GivenContents.JSON
                .createObjectNode()
                .put("kind", "output")
                .put("id", id(1))
                .put("content", text);
        var found = read(
                new GivenContents().with(ExportKind.OUTPUT, record.toString()).written(ArchiveForm.XML));
        assertThat(records(found)).containsExactly(record);
    }

    private static GivenContents outputs() {
        var given = new GivenContents();
        for (int at = 1; at <= 3; at++) {
            given.with(
                    ExportKind.OUTPUT,
                    "{\"kind\": \"output\", \"id\": \"%s\", \"content\": \"text %d\", \"edits\": [{\"number\": 1, \"content\": \"edit %d\"}]}"
                            .formatted(id(at), at, at));
        }
        return given;
    }

    private static ObjectNode record(ExportKind kind, int number, RandomGenerator random) {
        var record =
                GivenContents.JSON.createObjectNode().put("kind", kind.text()).put("id", id(number));
        record.put(kind == ExportKind.FILE ? "name" : "title", text(random)).put("rating", random.nextInt(-9, 9));
        if (random.nextBoolean()) {
            record.put("temperature", random.nextInt(100) / 8.0).put("favourite", random.nextBoolean());
        }
        record.set(
                "terms",
                some(
                        random,
                        "tags",
                        _ -> list(
                                random, _ -> GivenContents.JSON.getNodeFactory().stringNode(text(random)))));
        record.set("settings", some(random, text(random), _ -> anything(random, 3)));
        for (var field : List.of("snippetIds", "edits", "versions", "messages")) {
            if (random.nextBoolean()) {
                var ofObjects = !field.equals("snippetIds");
                record.set(
                        field,
                        list(
                                random,
                                _ -> ofObjects
                                        ? part(random)
                                        : GivenContents.JSON.getNodeFactory().stringNode(text(random))));
            }
        }
        record.set("mixed", anything(random, 2));
        return record;
    }

    private static JsonNode part(RandomGenerator random) {
        var part = GivenContents.JSON
                .createObjectNode()
                .put("number", random.nextInt(9))
                .put("content", text(random));
        if (random.nextBoolean()) {
            part.put("text", text(random));
        }
        part.set("parts", list(random, _ -> anything(random, 2)));
        return part;
    }

    private interface Making {
        JsonNode make(int at);
    }

    /** Never an empty one: a table cannot tell it from none. */
    private static ArrayNode list(RandomGenerator random, Making making) {
        var list = GivenContents.JSON.createArrayNode();
        for (int at = 0; at < 1 + random.nextInt(3); at++) {
            list.add(making.make(at));
        }
        return list;
    }

    private static ObjectNode some(RandomGenerator random, String name, Making making) {
        var object = GivenContents.JSON.createObjectNode();
        object.set(name, making.make(0));
        object.set("other", GivenContents.JSON.getNodeFactory().stringNode(text(random)));
        return object;
    }

    private static JsonNode anything(RandomGenerator random, int depth) {
        var nodes = GivenContents.JSON.getNodeFactory();
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> nodes.numberNode(random.nextInt());
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextDouble());
            case 3 -> nodes.stringNode(text(random));
            case 4 -> list(random, _ -> anything(random, depth - 1));
            default -> some(random, text(random), _ -> anything(random, depth - 1));
        };
    }

    private static String text(RandomGenerator random) {
        var text = new StringBuilder();
        for (int at = 0; at < 1 + random.nextInt(4); at++) {
            text.append(ODD.get(random.nextInt(ODD.size())));
        }
        return text.toString();
    }

    private static String id(int number) {
        return new UUID(0x0198c0de00007000L, 0x8000000000000000L | number).toString();
    }

    private static List<FoundRecord> read(Map<String, String> written) {
        return Exports.read("archive.zip", zip(written));
    }

    private static byte[] zip(Map<String, String> written) {
        return Exports.zip(written.entrySet().stream()
                .flatMap(member -> Stream.of(member.getKey(), member.getValue()))
                .toArray(String[]::new));
    }

    private static List<ObjectNode> records(List<FoundRecord> found) {
        return found.stream()
                .map(FoundRecord::record)
                .filter(ArchivedRecord.class::isInstance)
                .map(record -> (ObjectNode) GivenContents.JSON.readTree(
                        ((ArchivedRecord) record).record().toString()))
                .toList();
    }

    private static List<String> reasons(List<FoundRecord> found) {
        return found.stream()
                .map(FoundRecord::record)
                .filter(BrokenRecord.class::isInstance)
                .map(record -> ((BrokenRecord) record).reason())
                .toList();
    }
}
