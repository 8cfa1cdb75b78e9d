package dev.outputhub.conversation.format.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.outputhub.conversation.format.CleanText;
import dev.outputhub.conversation.format.Remarks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Opens a table in the encoding and with the separator that its beginning shows. */
public final class TableText {

    /** Characters of one cell. */
    private static final int LONGEST_CELL = 16 << 20;

    private static final int LONGEST_NAME = 500;

    private static final int LONGEST_HEADER = 16_384;

    private TableText() {}

    static CsvReader<CsvRecord> open(InputStream bytes) throws IOException {
        return open(bytes, LONGEST_CELL);
    }

    /** @param longestCell in characters */
    public static CsvReader<CsvRecord> open(InputStream bytes, int longestCell) throws IOException {
        return open(decoded(bytes), longestCell);
    }

    static CsvReader<CsvRecord> open(QuoteCount counted) throws IOException {
        return open(counted, LONGEST_CELL);
    }

    private static CsvReader<CsvRecord> open(Reader decoded, int longestCell) throws IOException {
        var text = new BufferedReader(decoded, LONGEST_HEADER * 2);
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .maxBufferSize(longestCell)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    /** A column without a name, or with that of another, is called after its place. */
    static List<String> columns(CsvRecord header) {
        var names = new LinkedHashSet<String>();
        for (var name : header.getFields()) {
            var clean = CleanText.clean(name.strip(), new Remarks());
            var place = unnamed(names.size());
            if (clean.isEmpty() || clean.length() > LONGEST_NAME || !names.add(clean)) {
                names.add(place);
            }
        }
        return List.copyOf(names);
    }

    static String unnamed(int at) {
        return "column " + (at + 1);
    }

    static Reader decoded(InputStream bytes) throws IOException {
        var marked = BOMInputStream.builder()
                .setInputStream(CloseShieldInputStream.wrap(bytes))
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .get();
        var charset = marked.hasBOM() ? Charset.forName(marked.getBOMCharsetName()) : StandardCharsets.UTF_8;
        return new InputStreamReader(marked, charset);
    }

    /** The one that the first line has most of: programs that saved the table again may have written another. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var counts = new int[3];
        for (var read = 0; read < LONGEST_HEADER - 1; read++) {
            var one = text.read();
            if (one < 0 || one == '\n' || one == '\r') {
                break;
            }
            counts[0] += one == ',' ? 1 : 0;
            counts[1] += one == ';' ? 1 : 0;
            counts[2] += one == '\t' ? 1 : 0;
        }
        text.reset();
        if (counts[2] > counts[0] && counts[2] > counts[1]) {
            return '\t';
        }
        return counts[1] > counts[0] ? ';' : ',';
    }
}
