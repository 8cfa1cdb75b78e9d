package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedJsonTests {

    private static final String ONE =
            "{\"uuid\": \"one\", \"chat_messages\": [{\"uuid\": \"m\", \"sender\": \"human\", \"text\": \"hi\"}]}";

    @Test
    void keepsWhatCameBeforeTheFileBreaksOff() {
        var found = Exports.read("a.json", "[" + ONE + "," + ONE.substring(0, 40));
        assertThat(found).hasSize(2);
        assertThat(found.get(0).record()).isInstanceOf(ImportedConversation.class);
        assertThat(((BrokenRecord) found.get(1).record()).reason()).isNotBlank();
    }

    @Test
    void saysWhereJsonStopsBeingJson() {
        var found = Exports.read("a.json", "[" + ONE + ",\n  {\"uuid\": oops}]");
        assertThat(((BrokenRecord) found.getLast().record()).reason()).contains("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{", "not json", "[", "nul", "{\"a\":", "[[]]", "[1,2]", "[]", "{}", "\"text\""})
    void alwaysSaysSomethingOfAFileItCannotUse(String content) {
        assertThat(Exports.read("a.json", content))
                .singleElement()
                .satisfies(one -> assertThat(one.record()).isInstanceOfAny(BrokenRecord.class, SkippedRecord.class));
    }

    @Test
    void isNotMisledByAFirstRecordThatIsBroken() {
        var found = Exports.read("a.json", "[null, {\"name\": \"shell\"}, " + ONE + "]");
        assertThat(found).hasSize(3);
        assertThat(Exports.conversations(found)).hasSize(1);
    }

    @Test
    void readsOneRecordALine() {
        assertThat(Exports.conversations(Exports.read("a.jsonl", ONE + "\n" + ONE.replace("one", "two") + "\n")))
                .hasSize(2);
    }

    @Test
    void routesEachRecordByItsOwnShape() {
        var chatGpt =
                "{\"id\": \"g\", \"mapping\": {\"a\": {\"message\": {\"author\": {\"role\": \"user\"}, \"content\": "
                        + "{\"content_type\": \"text\", \"parts\": [\"x\"]}}}}}";
        assertThat(Exports.conversations(Exports.read("a.json", "[" + ONE + "," + chatGpt + "]")))
                .extracting(ImportedConversation::platform)
                .containsExactly(Platform.CLAUDE, Platform.CHATGPT);
    }

    @Test
    void readsUtf16AndBrokenUtf8() {
        assertThat(Exports.conversations(
                        Exports.read("a.json", ("\uFEFF[" + ONE + "]").getBytes(StandardCharsets.UTF_16LE))))
                .hasSize(1);
        var bytes = ("[" + ONE + "]").getBytes(StandardCharsets.ISO_8859_1);
        bytes["[{\"uuid\": \"on".length()] = (byte) 0xE9;
        assertThat(Exports.conversations(Exports.read("a.json", bytes))).hasSize(1);
    }

    @Test
    void leavesARecordBehindThatIsTooLongAndGoesOn() {
        var limits = new ImportLimits(10, 1 << 20, 1 << 20, 50, 1 << 20, 4_000, 1 << 20);
        var words = "{\"type\": \"text\", \"text\": \"many\"},".repeat(2_000);
        var oversized =
                "{\"uuid\": \"long\", \"chat_messages\": [{\"uuid\": \"m\", \"sender\": \"human\", \"content\": ["
                        + words + "{}]}]}";
        var file = "[" + ONE + "," + oversized + "," + ONE.replace("one", "two") + "]";
        var found = Exports.read("a.json", file.getBytes(StandardCharsets.UTF_8), limits);
        assertThat(Exports.conversations(found))
                .extracting(ImportedConversation::sourceId)
                .containsExactly("one", "two");
        assertThat(((BrokenRecord) found.get(1).record()).reason()).contains("at most 4,000");
    }

    @Test
    void isNotBlownUpByAFileOfBrackets() {
        var limits = new ImportLimits(10, 1 << 20, 1 << 20, 50, 1 << 20, 100_000, 1 << 20);
        var brackets = ONE.replace("\"text\": \"hi\"", "\"x\": [" + "[],".repeat(50_000) + "1]");
        for (var file : new String[] {brackets, "[" + brackets + "]", "{\"conversations\": [" + brackets + "]}"}) {
            assertThat(Exports.read("a.json", file.getBytes(StandardCharsets.UTF_8), limits))
                    .singleElement()
                    .satisfies(
                            one -> assertThat(one.record()).isInstanceOfAny(BrokenRecord.class, SkippedRecord.class));
        }
    }

    @Test
    void storesNumbersThatNoDatabaseCould() {
        var found = Exports.read(
                "a.json",
                ONE.replace(
                        "\"uuid\": \"one\"",
                        "\"uuid\": \"one\", \"weird\": [1e999999999, NaN, 123456789012345678901234567890]"));
        var weird = Exports.conversations(found).getFirst().metadata().get("weird");
        assertThat(weird.get(0).asString()).isEqualTo("1e999999999");
        assertThat(weird.get(2).isNumber()).isTrue();
    }

    @Test
    void readsSeveralListsOneAfterTheOther() {
        var found = Exports.read("a.json", "[" + ONE + "]\n[" + ONE.replace("one", "two") + "]\n");
        assertThat(Exports.conversations(found))
                .extracting(ImportedConversation::sourceId)
                .containsExactly("one", "two");
        assertThat(found).hasSize(2);
    }

    @Test
    void findsNothingWrongWithOneRecordALine() {
        var found = Exports.read("a.jsonl", ONE + "\n" + ONE.replace("one", "two") + "\n");
        assertThat(found)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.record()).isInstanceOf(ImportedConversation.class));
    }

    @Test
    void saysWhereAFileGoesOnWithSomethingElse() {
        var found = Exports.read("a.json", "[" + ONE + "] rest of a broken download");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).record()).isInstanceOf(ImportedConversation.class);
        assertThat(((BrokenRecord) found.get(1).record()).reason()).contains("line 1, column");
    }

    @Test
    void readsBytesThatAreNoUtf8AsTheyWereMeantAndSaysSo() {
        var file = "[" + ONE.replace("hi", "caf\u00e9 na\u00efve") + "]";
        var conversation = Exports.conversations(Exports.read("a.json", file.getBytes(StandardCharsets.ISO_8859_1)))
                .getFirst();
        assertThat(conversation.messages().getFirst().text()).isEqualTo("caf\u00e9 na\u00efve");
        assertThat(conversation.remarks())
                .containsExactly("A byte that is not UTF-8 was read as Windows-1252 (2 times)");
    }

    @Test
    void tellsStrangeBytesToTheRecordThatHasThem() {
        var file = "[" + ONE + "," + ONE.replace("hi", "caf\u00e9").replace("one", "two") + ","
                + ONE.replace("one", "three") + "]";
        assertThat(Exports.conversations(Exports.read("a.json", file.getBytes(StandardCharsets.ISO_8859_1))))
                .extracting(conversation -> conversation.remarks().size())
                .containsExactly(0, 1, 0);
    }

    @Test
    void joinsHalvesOfCharactersThatWereWrittenOneByOne() {
        var file = ("[" + ONE.replace("hi", "smile ###### here") + "]").getBytes(StandardCharsets.ISO_8859_1);
        var at = new String(file, StandardCharsets.ISO_8859_1).indexOf("######");
        System.arraycopy(
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD, (byte) 0xED, (byte) 0xB8, (byte) 0x80},
                0,
                file,
                at,
                6);
        var conversation = Exports.conversations(Exports.read("a.json", file)).getFirst();
        assertThat(conversation.messages().getFirst().text()).isEqualTo("smile \uD83D\uDE00 here");
    }

    @Test
    void namesARecordThatIsTooLargeEvenWhereThereIsNoOther() {
        var limits = new ImportLimits(10, 1 << 20, 1 << 20, 50, 1 << 20, 4_000, 1 << 20);
        var messages = "{\"uuid\": \"m\", \"sender\": \"human\", \"text\": \"hi\"},".repeat(500);
        var file = "[{\"name\": \"Long talk\", \"chat_messages\": [" + messages + "{}], \"uuid\": \"long\"}]";
        var found = Exports.read("a.json", file.getBytes(StandardCharsets.UTF_8), limits);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.format()).isEqualTo(ExportFormat.CLAUDE);
            assertThat(one.record().title()).isEqualTo("Long talk");
            assertThat(one.record().sourceId()).isEqualTo("long");
            assertThat(((BrokenRecord) one.record()).reason()).contains("at most 4,000");
        });
    }

    @Test
    void losesNoNeighbourOfATextThatIsTooLong() {
        var file = "[" + ONE.replace("hi", "y".repeat(25_000_000)) + "," + ONE.replace("one", "two") + "]";
        var found = Exports.read("a.json", file);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).record().sourceId()).isEqualTo("one");
        assertThat(((BrokenRecord) found.get(0).record()).reason()).contains("longer than the 20,000,000 characters");
        assertThat(found.get(1).record()).isInstanceOf(ImportedConversation.class);
    }

    @Test
    void readsRecordsThatCommasPart() {
        var found = Exports.read("a.json", ONE + ",\n" + ONE.replace("one", "two") + ",\n");
        assertThat(found)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.record()).isInstanceOf(ImportedConversation.class));
    }

    @Test
    void goesOnBehindWhatIsNoRecordAndNamesItsPlace() {
        var found = Exports.read("a.json", "[" + ONE + "]\nHTTP 500 \"{no\n[" + ONE.replace("one", "two") + "] }");
        assertThat(Exports.conversations(found))
                .extracting(ImportedConversation::sourceId)
                .containsExactly("one", "two");
        assertThat(found)
                .extracting(FoundRecord::record)
                .filteredOn(BrokenRecord.class::isInstance)
                .extracting(record -> ((BrokenRecord) record).reason())
                .first()
                .asString()
                .contains("line 2, column 1 ");
    }

    @Test
    void mindsNoMarksThatProgramsPutBetweenRecords() {
        var found = Exports.read(
                "a.json", ONE + "\n\u001E" + ONE.replace("one", "two") + "\uFEFF" + ONE.replace("one", "three"));
        assertThat(Exports.conversations(found)).hasSize(3);
        assertThat(found).hasSize(3);
    }

    @Test
    void readsAListThatStandsBehindSomethingElse() {
        assertThat(Exports.conversations(Exports.read("a.json", "{\"version\": 1}\n[" + ONE + "]")))
                .hasSize(1);
        assertThat(Exports.conversations(Exports.read(
                        "a.json", "[" + ONE + "]{\"conversations\": [" + ONE.replace("one", "two") + "]}")))
                .hasSize(2);
    }

    @Test
    void takesAConversationOfManyShortMessages() {
        var fields = IntStream.range(0, 12)
                .mapToObj(at ->
                        "\"a%d\": null, \"b%d\": [], \"c%d\": {}, \"d%d\": true".replace("%d", String.valueOf(at)))
                .collect(Collectors.joining(", "));
        var metadata = "\"metadata\": {" + fields + "}";
        var message = "{\"uuid\": \"m%d\", \"sender\": \"human\", \"text\": \"hi\", " + metadata + "},";
        var messages = new StringBuilder();
        for (var at = 0; at < 14_000; at++) {
            messages.append(message.replace("%d", String.valueOf(at)));
        }
        var file = "[{\"uuid\": \"many\", \"chat_messages\": [" + messages.substring(0, messages.length() - 1) + "]}]";
        assertThat(Exports.conversations(Exports.read("a.json", file)))
                .singleElement()
                .satisfies(chat -> assertThat(chat.messages()).hasSize(14_000));
    }

    @Test
    void losesNoNeighbourOfARecordThatIsTorn() {
        var torn = ONE.replace("\"hi\"", "\"hi\" oops, \"more\": [{\"uuid\": \"inner\"}]");
        var file = "[" + ONE + ",\n" + torn + ",\n" + ONE.replace("one", "two") + ",\n" + ONE.replace("one", "three")
                + "]";
        for (var content : new String[] {file, file + file.replace("two", "four"), "[" + torn + file.substring(1)}) {
            var found = Exports.read("a.json", content);
            assertThat(Exports.conversations(found))
                    .extracting(ImportedConversation::sourceId)
                    .contains("one", "two", "three");
            assertThat(found)
                    .extracting(FoundRecord::record)
                    .filteredOn(BrokenRecord.class::isInstance)
                    .hasSizeBetween(1, 2)
                    .first()
                    .asString()
                    .contains("not valid JSON at line");
        }
    }

    @Test
    void tellsThePlacesOfSeveralDamages() {
        var torn = ONE.replace("\"hi\"", "oops");
        var file = "[" + ONE + ",\n" + torn + ",\n" + ONE + ",\n" + torn + ",\n" + ONE + "]";
        var found = Exports.read("a.json", file);
        assertThat(Exports.conversations(found)).hasSize(3);
        assertThat(found)
                .extracting(FoundRecord::record)
                .filteredOn(BrokenRecord.class::isInstance)
                .extracting(record -> ((BrokenRecord) record).reason())
                .satisfiesExactly(
                        first -> assertThat(first).contains("line 2"),
                        second -> assertThat(second).contains("line 4"));
    }
}
