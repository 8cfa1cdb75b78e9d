package dev.outputhub.conversation.format.html;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Cuts a long page before every marker, with one piece in memory at a time. What stands before the first is passed over. */
final class PagePieces {

    /** @param tooLong the piece was longer than allowed, and this is its beginning */
    record Piece(String text, boolean tooLong) {}

    private final Reader page;
    private final String marker;
    private final int longest;
    private final StringBuilder held = new StringBuilder();
    private final char[] buffer = new char[1 << 14];
    private boolean begun;
    private boolean cut;
    private boolean ended;
    private int searched;

    PagePieces(Reader page, String marker, int longest) {
        this.page = page;
        this.marker = marker;
        this.longest = longest;
    }

    /** Null after the last. */
    @Nullable
    Piece next() throws IOException {
        while (true) {
            var at = held.indexOf(marker, Math.max(begun ? 1 : 0, searched));
            if (at >= 0) {
                var piece = take(at);
                if (begun) {
                    return piece;
                }
                begun = true;
                continue;
            }
            if (ended) {
                var rest = begun && !held.isEmpty() ? take(held.length()) : null;
                begun = false;
                return rest;
            }
            searched = Math.max(begun ? 1 : 0, held.length() - marker.length() + 1);
            shorten();
            read();
        }
    }

    private Piece take(int end) {
        var piece = new Piece(held.substring(0, Math.min(end, longest)), cut);
        held.delete(0, end);
        searched = 0;
        cut = false;
        return piece;
    }

    /** Of a piece that is too long the beginning is kept, and the end, which may begin the next marker. */
    private void shorten() {
        if (!begun && held.length() > marker.length()) {
            held.delete(0, held.length() - marker.length());
            searched = 0;
        } else if (held.length() > longest) {
            cut = true;
            held.delete(longest / 2, held.length() - marker.length());
            searched = longest / 2;
        }
    }

    private void read() throws IOException {
        var count = page.read(buffer);
        if (count < 0) {
            ended = true;
        } else {
            held.append(buffer, 0, count);
        }
    }
}
