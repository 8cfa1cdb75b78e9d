package dev.outputhub.conversation.format.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.FoundTable;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.SkippedRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappedTableTests {

    private static final String TABLE = """
            Nr;Betreff;Antwort;Datum;Sterne;Stichworte;Abteilung
            1;Ebbe;Der Mond zieht.;24.12.2025;★★★★☆;mond|meer | ;Küste
            2;Flut;Das Wasser steigt.;03.01.2026;7;mond;
            3;Nichts;;;;;Binnenland
            ;;;;;;
            """;

    private static final ColumnMapping MAPPING = new ColumnMapping(
            RowKind.OUTPUT,
            Map.of(
                    "Betreff", "title",
                    "Antwort", "content",
                    "Datum", "date",
                    "Sterne", "rating",
                    "Stichworte", "tags",
                    "Nr", "ignore"),
            "|");

    @Test
    void asksWhatTheColumnsOfAnUnknownTableHold() {
        var table = table(Exports.read("antworten.csv", TABLE));
        assertThat(table.mapped()).isFalse();
        assertThat(table.rowKind()).isEqualTo("output");
        assertThat(table.columns())
                .extracting(column -> column.header() + "=" + column.suggested())
                .containsExactly(
                        "Nr=null",
                        "Betreff=title",
                        "Antwort=content",
                        "Datum=date",
                        "Sterne=rating",
                        "Stichworte=tags",
                        "Abteilung=null");
        assertThat(table.columns().get(1).samples()).containsExactly("Ebbe", "Flut", "Nichts");
    }

    @Test
    void makesAnOutputOfEachRowAndKeepsWhatIsNoField() {
        var found = Exports.read("antworten.csv", TABLE, MAPPING);
        assertThat(table(found).told())
                .isEqualTo(
                        "Columns that are no field were kept in the notes: Abteilung. Columns that were left out as asked: Nr");
        var ebb = document(found, 1);
        assertThat(ebb.title()).isEqualTo("Ebbe");
        assertThat(ebb.exchanges().getFirst().outputs().getFirst().text()).isEqualTo("Der Mond zieht.");
        assertThat(ebb.date()).isEqualTo(LocalDate.of(2025, 12, 24));
        assertThat(ebb.details().rating()).isEqualTo(4);
        assertThat(ebb.tags()).containsExactly("mond", "meer");
        assertThat(ebb.details().notes()).isEqualTo("Abteilung: Küste");
        assertThat(ebb.remarks()).isEmpty();
    }

    @Test
    void namesWhatDoesNotFitAndKeepsIt() {
        var flood = document(Exports.read("antworten.csv", TABLE, MAPPING), 2);
        assertThat(flood.details().rating()).isNull();
        assertThat(flood.details().notes()).isEqualTo("Sterne: 7");
        assertThat(flood.remarks()).containsExactly("\"7\" is no rating: it is kept in the notes");
    }

    @Test
    void tellsOfRowsWithoutAContent() {
        var found = Exports.read("antworten.csv", TABLE, MAPPING);
        assertThat(found).hasSize(5);
        assertThat(found.subList(3, 5))
                .extracting(FoundRecord::record)
                .containsExactly(
                        new SkippedRecord("output", null, "Nichts", "Its content is empty", true),
                        new SkippedRecord("output", null, null, "The row is empty", false));
    }

    @Test
    void knowsARowAgainWhereverItStandsAndHoweverItsColumnsAreMapped() {
        var turned = """
                Antwort,Betreff,Nr,Datum,Sterne,Stichworte,Abteilung
                Das Wasser steigt.,Flut,2,03.01.2026,7,mond,
                Der Mond zieht.,Ebbe,1,24.12.2025,★★★★☆,mond|meer | ,Küste
                """;
        var other = new ColumnMapping(RowKind.OUTPUT, Map.of("Antwort", "content", "Betreff", "notes"), null);
        assertThat(sources(Exports.read("b.csv", turned, other)))
                .containsExactlyInAnyOrderElementsOf(sources(Exports.read("a.csv", TABLE, MAPPING)));
    }

    @Test
    void makesPromptsWithTheirSlugDescriptionAndTerms() {
        var csv = """
                command\ttext\twhat it does\tmodel\tstage\tcreated
                /sum-up\tSum up {{text}}\tFor long mails\tgpt-4o\tdraft|live\t2026-01-02T03:04:05Z
                """;
        var mapping = new ColumnMapping(
                RowKind.PROMPT,
                Map.of(
                        "command", "slug",
                        "text", "content",
                        "what it does", "description",
                        "model", "model",
                        "stage", "terms.development-stages",
                        "created", "date"),
                null);
        var prompt = document(Exports.read("prompts.tsv", csv, mapping), 1);
        assertThat(prompt.exchanges().getFirst().prompt()).isEqualTo("Sum up {{text}}");
        assertThat(prompt.title()).isEqualTo("Sum up {{text}}");
        assertThat(prompt.details().slug()).isEqualTo("sum-up");
        assertThat(prompt.details().notes()).isEqualTo("For long mails");
        assertThat(prompt.details().createdAt()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(prompt.details().terms())
                .isEqualTo(Map.of("development-stages", List.of("draft", "live"), "llms", List.of("gpt-4o")));
    }

    @Test
    void keepsTheQuestionWithItsAnswer() {
        var csv = "question,answer\nWhy?,Because.\n";
        var table = table(Exports.read("qa.csv", csv));
        var mapping = new ColumnMapping(
                RowKind.OUTPUT,
                Map.of(
                        "question",
                        table.columns().get(0).suggested(),
                        "answer",
                        table.columns().get(1).suggested()),
                null);
        var exchange =
                document(Exports.read("qa.csv", csv, mapping), 1).exchanges().getFirst();
        assertThat(exchange.prompt()).isEqualTo("Why?");
        assertThat(exchange.outputs().getFirst().text()).isEqualTo("Because.");
    }

    @Test
    void mapsATableOfOurOwnWithoutAskingAndRestoresItsFormulas() {
        var csv = """
                id,title,content,editedContent,date,source,rating,notes,terms.tags,terms.llms,createdAt
                0198c0de-0000-7000-8000-0000000000e1,Sum,'=1+1,'@two,2026-01-02,import,5,''-note,a|b\\|c,gpt-4o,2026-01-02T03:04:05Z
                """;
        var found = Exports.read("outputs.csv", csv);
        assertThat(table(found).mapped()).isTrue();
        assertThat(table(found).told()).isEqualTo("Columns that were left out as asked: source, createdAt");
        var output = document(found, 1);
        assertThat(output.sourceId()).isEqualTo("id-0198c0de-0000-7000-8000-0000000000e1");
        assertThat(output.exchanges().getFirst().outputs().getFirst().text()).isEqualTo("=1+1");
        assertThat(output.details().editedContent()).isEqualTo("@two");
        assertThat(output.details().notes()).isEqualTo("'-note");
        assertThat(output.tags()).containsExactly("a", "b|c");
    }

    @Test
    void leavesAQuoteInTheTablesOfOthers() {
        var csv = "text\n'-ness makes nouns\n";
        var mapping = new ColumnMapping(RowKind.OUTPUT, Map.of("text", "content"), null);
        var output = document(Exports.read("a.csv", csv, mapping), 1);
        assertThat(output.exchanges().getFirst().outputs().getFirst().text()).isEqualTo("'-ness makes nouns");
    }

    @Test
    void aMappingGoesBeforeWhatATableLooksLike() {
        var csv = "act,prompt\nPoet,Rhyme.\n";
        assertThat(Exports.read("a.csv", csv).getFirst().format().key()).isEqualTo("prompt-list");
        var mapping = new ColumnMapping(RowKind.OUTPUT, Map.of("act", "title", "prompt", "content"), null);
        assertThat(document(Exports.read("a.csv", csv, mapping), 1)
                        .exchanges()
                        .getFirst()
                        .outputs())
                .hasSize(1);
    }

    @Test
    void namesBytesThatWereReplaced() {
        var csv = "act,prompt\nPoet,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        var poet = (ImportedDocument) Exports.read("a.csv", csv).getFirst().record();
        assertThat(poet.remarks()).containsExactly("Bytes that are not UTF-8 were replaced");
    }

    @Test
    void columnsWithoutANameAreCalledAfterTheirPlace() {
        var table = table(Exports.read("a.csv", "x,,x\n1,2,3\n"));
        assertThat(table.columns()).extracting(FoundTable.Column::header).containsExactly("x", "column 2", "column 3");
    }

    @Test
    void saysWhatIsWrongWithAMapping() {
        assertThat(fault(Map.of("a", "title"))).isEqualTo("One column has to become the content.");
        assertThat(fault(Map.of("a", "content", "b", "content"))).isEqualTo("Two columns cannot both become content.");
        assertThat(fault(Map.of("a", "content", "b", "colour"))).startsWith("The column b cannot become \"colour\"");
        assertThat(fault(Map.of("a", "content", "b", "terms.Not one"))).startsWith("The column b cannot become");
        assertThat(fault(Map.of("a", "content", "b", "notes", "c", "notes", "d", "terms.llms")))
                .isNull();
    }

    private static String fault(Map<String, String> columns) {
        return new ColumnMapping(RowKind.OUTPUT, columns, null).fault();
    }

    private static FoundTable table(List<FoundRecord> found) {
        return (FoundTable) found.getFirst().record();
    }

    private static ImportedDocument document(List<FoundRecord> found, int index) {
        return (ImportedDocument) found.get(index).record();
    }

    private static List<String> sources(List<FoundRecord> found) {
        return found.stream()
                .map(FoundRecord::record)
                .filter(ImportedDocument.class::isInstance)
                .map(record -> String.valueOf(record.sourceId()))
                .toList();
    }
}
