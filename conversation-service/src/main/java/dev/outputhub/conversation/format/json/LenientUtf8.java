package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.Remarks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 as programs write it: half characters in three bytes each (CESU-8) become whole ones, and a byte that is no UTF-8 at
 * all is read as Windows-1252, as one of a Markdown file is.
 */
public final class LenientUtf8 extends Reader {

    private static final String WINDOWS_1252 = new String(bytes(), Charset.forName("windows-1252"));

    /** More are not told apart: a whole file may be of another encoding. */
    private static final int MOST_STRAYS = 20_000;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final InputStream bytes;
    private final ByteBuffer buffered = ByteBuffer.allocate(1 << 16).flip();
    private final ArrayDeque<Long> strays = new ArrayDeque<>();
    private long given;
    private boolean ended;
    /** What did not fit the last time; -1 when all did. */
    private int secondHalf = -1;

    private @Nullable IOException failed;

    LenientUtf8(InputStream bytes) {
        this.bytes = bytes;
    }

    /** A whole text, and how many of its bytes were no UTF-8. */
    public static String decode(byte[] bytes, Remarks remarks) {
        var text = new StringBuilder(bytes.length);
        var buffer = new char[1 << 13];
        try (var reader = new LenientUtf8(new ByteArrayInputStream(bytes))) {
            for (var read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
            remark(reader.straysUpTo(Long.MAX_VALUE), remarks);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
        return text.toString();
    }

    static void remark(int strays, Remarks remarks) {
        for (var at = 0; at < strays; at++) {
            remarks.add("A byte that is not UTF-8 was read as Windows-1252");
        }
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        var out = CharBuffer.wrap(buffer, offset, wanted);
        if (out.hasRemaining() && secondHalf >= 0) {
            out.put((char) secondHalf);
            secondHalf = -1;
        }
        while (out.hasRemaining()) {
            var before = out.position();
            var result = decoder.decode(buffered, out, ended);
            given += out.position() - before;
            if (result.isMalformed()) {
                if (out.hasRemaining()) {
                    out.put(stray());
                    given++;
                }
            } else if (result.isOverflow()) {
                if (out.hasRemaining()) {
                    out.put(firstHalf());
                }
            } else if (out.position() > offset || !fill()) {
                break;
            }
        }
        var count = out.position() - offset;
        return count == 0 && wanted > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** How many bytes were no UTF-8 before this character; asking again asks for those behind it. */
    int straysUpTo(long character) {
        var count = 0;
        while (!strays.isEmpty() && strays.getFirst() <= character) {
            strays.removeFirst();
            count++;
        }
        return count;
    }

    /** Of a character that takes two places where there is only one. */
    private char firstHalf() {
        var both = CharBuffer.allocate(2);
        decoder.decode(buffered, both, ended);
        if (both.position() == 0) {
            // only with room for both it is seen that the bytes are no character
            given++;
            return stray();
        }
        secondHalf = both.get(1);
        given += 2;
        return both.get(0);
    }

    private char stray() {
        decoder.reset();
        var first = buffered.get() & 0xFF;
        if (first == 0xED && buffered.remaining() >= 2) {
            var second = buffered.get(buffered.position()) & 0xFF;
            var third = buffered.get(buffered.position() + 1) & 0xFF;
            if (second >= 0xA0 && second <= 0xBF && (third & 0xC0) == 0x80) {
                buffered.position(buffered.position() + 2);
                return (char) (0xD000 | (second & 0x3F) << 6 | (third & 0x3F));
            }
        }
        if (strays.size() >= MOST_STRAYS) {
            strays.removeLast();
        }
        strays.add(given);
        return WINDOWS_1252.charAt(first);
    }

    /** @return false when there is nothing more */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (failed != null) {
            // whoever goes on behind a damage would read on for ever
            throw failed;
        }
        buffered.compact();
        try {
            var read = bytes.read(buffered.array(), buffered.position(), buffered.remaining());
            if (read > 0) {
                buffered.position(buffered.position() + read);
            }
            ended = read < 0;
            return true;
        } catch (IOException e) {
            failed = e;
            throw e;
        } finally {
            buffered.flip();
        }
    }

    private static byte[] bytes() {
        var all = new byte[256];
        for (var at = 0; at < all.length; at++) {
            all[at] = (byte) at;
        }
        return all;
    }
}
