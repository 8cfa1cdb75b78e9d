package dev.outputhub.conversation.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LenientUtf8Tests {

    private static final InputStream BROKEN = new InputStream() {
        @Override
        public int read() throws IOException {
            throw new IOException("the checksum differs");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    };

    /** Readers go on behind what is damaged; here nothing comes any more, and what was read before must not come again. */
    @Test
    void givesNothingMoreOnceItsBytesCannotBeRead() throws IOException {
        var text = new ByteArrayInputStream("{\"title\"".getBytes(StandardCharsets.UTF_8));
        var reader = new LenientUtf8(new SequenceInputStream(text, BROKEN));
        var buffer = new char[100];
        assertThat(reader.read(buffer)).isEqualTo(8);
        assertThatThrownBy(() -> reader.read(buffer)).hasMessage("the checksum differs");
        assertThatThrownBy(() -> reader.read(buffer)).hasMessage("the checksum differs");
        assertThatThrownBy(reader::read).hasMessage("the checksum differs");
    }

    @Test
    @Timeout(10)
    void givesCharactersOfTwoPlacesThroughBuffersOfAnyLength() throws IOException {
        var text = "a\ud83d\ude00b\ud83d\ude00\ud83d\ude00";
        for (var length = 1; length < 9; length++) {
            var reader = new LenientUtf8(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            var buffer = new char[length];
            var read = new StringBuilder();
            for (var count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                read.append(buffer, 0, count);
            }
            assertThat(read).hasToString(text);
        }
    }

    @Test
    @Timeout(10)
    void givesBytesThatLookLikeSuchACharacterThroughBuffersOfAnyLength() throws IOException {
        for (var length = 1; length < 9; length++) {
            var bytes = new byte[] {'a', (byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80, 'b'};
            var reader = new LenientUtf8(new ByteArrayInputStream(bytes));
            var buffer = new char[length];
            var read = new StringBuilder();
            for (var count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                read.append(buffer, 0, count);
            }
            assertThat(read).hasToString("a\u00f5\u20ac\u20ac\u20acb");
            assertThat(reader.straysUpTo(Long.MAX_VALUE)).isEqualTo(4);
        }
    }
}
