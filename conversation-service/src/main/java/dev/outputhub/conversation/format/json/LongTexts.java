package dev.outputhub.conversation.format.json;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out the rest of a JSON string that is longer than memory permits, and what stands between the values of a file without being
 * one. A parser that refuses such a thing loses its place in the file, and all records behind it.
 */
final class LongTexts extends FilterReader {

    /** As it is written, escapes included. */
    static final int LONGEST = 20_000_000;

    /** A string is never cut within an escape such as \u00e9. */
    static final int LONGEST_ESCAPE = 6;

    /** More are not told apart: a file may be anything. */
    private static final int MOST_STRAYS = 1_000;

    /** What programs write between two values: blanks, commas, and the marks of a byte order and of a JSON text sequence. */
    private static final String BETWEEN = " \t\r\n,\uFEFF\u001E";

    private final ArrayDeque<Long> cuts = new ArrayDeque<>();
    private final ArrayDeque<Stray> strays = new ArrayDeque<>();
    private boolean inText;
    private boolean cutting;
    private int escapeLeft;
    private boolean escaped;
    private int length;
    private int depth;
    private boolean closed;
    private boolean inStray;
    private long given;
    private long dropped;
    private int line = 1;
    private long lineStart;

    /** @param place in what was given out */
    record Stray(long place, int line, long column) {}

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

    /** What was blanked out before this place; asking again asks for that behind it. */
    List<Stray> straysUpTo(long place) {
        var found = new ArrayList<Stray>();
        while (!strays.isEmpty() && strays.getFirst().place() <= place) {
            found.add(strays.removeFirst());
        }
        return found;
    }

    /** What comes stands in no known place: it is behind something that is no JSON. */
    void forget() {
        inText = false;
        escaped = false;
        escapeLeft = 0;
        depth = 0;
        closed = true;
    }

    private int keep(char[] buffer, int offset, int count) {
        var to = offset;
        for (var from = offset; from < offset + count; from++) {
            var one = buffer[from];
            if (inText) {
                if (isKept(one)) {
                    buffer[to++] = one;
                    given++;
                } else {
                    dropped++;
                }
            } else {
                buffer[to++] = outside(one);
                given++;
            }
            if (one == '\n') {
                line++;
                lineStart = given + dropped;
            }
        }
        return to - offset;
    }

    private char outside(char one) {
        if (depth == 0 && closed && one != '{' && one != '[') {
            return between(one);
        }
        switch (one) {
            case '"' -> {
                inText = true;
                cutting = false;
                length = 0;
            }
            case '{', '[' -> {
                depth++;
                inStray = false;
            }
            case '}', ']' -> {
                depth--;
                closed |= depth == 0;
            }
            default -> {}
        }
        return one;
    }

    /** Behind the first list or record of a file. */
    private char between(char one) {
        if (BETWEEN.indexOf(one) >= 0) {
            return one == '\n' || one == '\r' ? one : ' ';
        }
        if (!inStray && strays.size() < MOST_STRAYS) {
            strays.add(new Stray(given, line, given + dropped - lineStart + 1));
        }
        inStray = true;
        return ' ';
    }

    private boolean isKept(char one) {
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
