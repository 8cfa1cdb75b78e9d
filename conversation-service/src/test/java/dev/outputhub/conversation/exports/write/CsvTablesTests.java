package dev.outputhub.conversation.exports.write;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outputhub.conversation.exports.job.ArchiveForm;
import dev.outputhub.conversation.exports.job.ExportKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTablesTests {

    private static final String OUTPUT = """
        {"kind": "output", "id": "0198c0de-0000-7000-8000-000000000001", "title": "=1+1", "content": "a\\r\\nb, \\"c\\"",
         "rating": -3, "notes": null, "promptId": "0198c0de-0000-7000-8000-000000000002",
         "terms": {"tags": ["work", "a|b"], "accuracy-levels": "high"},
         "edits": [{"number": 1, "content": "first"}, {"number": 2, "content": "@second", "summary": "shorter"}]}""";

    @Test
    void aRecordIsARowWithTheNamesOfTheApi() {
        var rows = rows(new GivenContents().with(ExportKind.OUTPUT, OUTPUT), "outputs.csv");
        var row = rows.getFirst();
        assertThat(row.getHeader())
                .startsWith("id", "promptId", "title", "content", "editedContent", "rating", "notes");
        assertThat(row.getField("title")).isEqualTo("'=1+1");
        assertThat(row.getField("content")).isEqualTo("a\r\nb, \"c\"");
        assertThat(row.getField("editedContent")).isEqualTo("'@second");
        assertThat(row.getField("rating")).isEqualTo("-3");
        assertThat(row.getField("notes")).isEmpty();
        assertThat(row.getField("terms.tags")).isEqualTo("work|a\\|b");
        assertThat(row.getField("terms.accuracy-levels")).isEqualTo("high");
    }

    @Test
    void whatARecordHasManyOfIsATableOfItsOwn() {
        var rows = rows(new GivenContents().with(ExportKind.OUTPUT, OUTPUT), "outputs-edits.csv");
        assertThat(rows).extracting(row -> row.getField("number")).containsExactly("1", "2");
        assertThat(rows)
                .extracting(row -> row.getField("outputId"))
                .containsOnly("0198c0de-0000-7000-8000-000000000001");
        assertThat(rows.getFirst().getField("summary")).isEmpty();
    }

    @Test
    void excelIsToldTheEncodingAndLinesEndAsTheStandardSays() {
        var written = new GivenContents().with(ExportKind.OUTPUT, OUTPUT).written(ArchiveForm.CSV);
        assertThat(written.get("outputs.csv")).startsWith("\uFEFFid,").endsWith("\r\n");
    }

    private static List<NamedCsvRecord> rows(GivenContents given, String table) {
        var text = given.written(ArchiveForm.CSV).get(table).substring(1);
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
