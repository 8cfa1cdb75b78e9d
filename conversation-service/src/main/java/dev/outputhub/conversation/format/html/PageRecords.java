package dev.outputhub.conversation.format.html;

import dev.outputhub.conversation.format.CleanText;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.json.BufferedRecords;
import dev.outputhub.conversation.format.json.JsonRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;

/** The records of a web page, one in memory at a time. */
public final class PageRecords extends BufferedRecords {

    private static final int LONGEST_PIECE = 8_000_000;

    private final InputStream bytes;
    private final PageRows rows;
    private final PagePieces pieces;
    private final int longestPiece;

    public PageRecords(InputStream bytes, PageRows rows, int maxRecordSize) {
        this.bytes = bytes;
        this.rows = rows;
        this.longestPiece = Math.min(LONGEST_PIECE, maxRecordSize);
        this.pieces = new PagePieces(new InputStreamReader(bytes, StandardCharsets.UTF_8), rows.marker(), longestPiece);
    }

    @Override
    protected void read() {
        try {
            var piece = pieces.next();
            if (piece == null) {
                end();
                // the checksum of a ZIP's member is only known at its end
                bytes.transferTo(OutputStream.nullOutputStream());
            } else if (piece.tooLong()) {
                found(new JsonRecords.TooLarge(
                        rows.format(),
                        JsonNodeFactory.instance.objectNode(),
                        String.format(
                                Locale.ROOT,
                                "A row of the page is longer than the %,d characters that can be read",
                                longestPiece)));
            } else {
                row(piece.text());
            }
        } catch (IOException e) {
            end();
            found(new JsonRecords.Damaged("The file cannot be read: " + e.getMessage()));
        }
    }

    private void row(String text) {
        var remarks = new Remarks();
        if (text.indexOf('\uFFFD') >= 0) {
            remarks.add("Bytes that are not UTF-8 were replaced");
        }
        var record = rows.record(CleanText.clean(text, remarks));
        if (record != null) {
            found(new JsonRecords.Whole(rows.format(), record, remarks.list()));
        }
    }
}
