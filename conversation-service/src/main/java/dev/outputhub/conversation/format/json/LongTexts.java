package dev.outputhub.conversation.format.json;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;

/**
 * Leaves out the rest of a JSON string that is longer than memory permits. A parser that refuses such a string loses its place in
 * the file, and all records behind it.
 */
final class LongTexts extends FilterReader {

    /** As it is written, escapes included. */
    static final int LONGEST = 20_000_000;

    /** A string is never cut within an escape such as \u00e9. */
    static final int LONGEST_ESCAPE = 6;

    private final ArrayDeque<Long> cuts = new ArrayDeque<>();
    private boolean inText;
    private boolean cutting;
    private int escapeLeft;
    private boolean escaped;
    private int length;
    private long given;
    private long dropped;

    LongTexts(Reader json) {
        super(json);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        while (true) {
            var read = super.read(buffer, offset, wanted);
            if (read <= 0) {
                return read;
            }
            var kept = keep(buffer, offset, read);
            if (kept > 0) {
                return kept;
            }
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** How many characters were left out so far. */
    long dropped() {
        return dropped;
    }

    /** Whether any string was cut before this place in what was given out; asking again asks for those behind it. */
    boolean cutUpTo(long place) {
        var any = false;
        while (!cuts.isEmpty() && cuts.getFirst() <= place) {
            cuts.removeFirst();
            any = true;
        }
        return any;
    }

    private int keep(char[] buffer, int offset, int count) {
        var to = offset;
        for (var from = offset; from < offset + count; from++) {
            var one = buffer[from];
            if (isKept(one)) {
                buffer[to++] = one;
                given++;
            } else {
                dropped++;
            }
        }
        return to - offset;
    }

    private boolean isKept(char one) {
        if (!inText) {
            if (one == '"') {
                inText = true;
                cutting = false;
                length = 0;
            }
            return true;
        }
        if (escapeLeft > 0) {
            escapeLeft--;
        } else if (escaped) {
            escaped = false;
            escapeLeft = one == 'u' ? 4 : 0;
        } else if (one == '"') {
            inText = false;
            return true;
        } else {
            if (length >= LONGEST && !cutting) {
                cutting = true;
                cuts.add(given);
            }
            escaped = one == '\\';
        }
        length += cutting ? 0 : 1;
        return !cutting;
    }
}
