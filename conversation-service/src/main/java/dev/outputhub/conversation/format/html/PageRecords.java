package dev.outputhub.conversation.format.html;

import dev.outputhub.conversation.format.CleanText;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.json.JsonRecords;
import dev.outputhub.conversation.format.json.RecordStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** The records of a web page, one in memory at a time. */
public final class PageRecords implements RecordStream {

    private static final int LONGEST_PIECE = 8_000_000;

    private final InputStream bytes;
    private final PageRows rows;
    private final PagePieces pieces;
    private final int longestPiece;
    private JsonRecords.@Nullable Found upcoming;
    private boolean ended;

    public PageRecords(InputStream bytes, PageRows rows, int maxRecordSize) {
        this.bytes = bytes;
        this.rows = rows;
        this.longestPiece = Math.min(LONGEST_PIECE, maxRecordSize);
        this.pieces = new PagePieces(new InputStreamReader(bytes, StandardCharsets.UTF_8), rows.marker(), longestPiece);
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null && !ended) {
            upcoming = read();
        }
        return upcoming != null;
    }

    @Override
    public JsonRecords.Found next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException();
        }
        var next = upcoming;
        upcoming = null;
        return next;
    }

    @Override
    public void close() {
        // whoever opened the bytes closes them
    }

    private JsonRecords.@Nullable Found read() {
        try {
            var piece = pieces.next();
            if (piece == null) {
                ended = true;
                bytes.transferTo(OutputStream.nullOutputStream());
                return null;
            }
            if (piece.tooLong()) {
                return new JsonRecords.TooLarge(
                        rows.format(),
                        JsonNodeFactory.instance.objectNode(),
                        String.format(
                                Locale.ROOT,
                                "A row of the page is longer than the %,d characters that can be read",
                                longestPiece));
            }
            var remarks = new Remarks();
            if (piece.text().indexOf('\uFFFD') >= 0) {
                remarks.add("Bytes that are not UTF-8 were replaced");
            }
            var record = rows.record(CleanText.clean(piece.text(), remarks));
            return record == null ? null : new JsonRecords.Whole(rows.format(), record, remarks.list());
        } catch (IOException e) {
            ended = true;
            return new JsonRecords.Damaged("The file cannot be read: " + e.getMessage());
        }
    }
}
