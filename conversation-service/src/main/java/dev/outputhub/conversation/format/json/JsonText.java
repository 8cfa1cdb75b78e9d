package dev.outputhub.conversation.format.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Opens JSON leniently: byte order marks, broken UTF-8, raw control characters and NaN all occur in real exports. */
final class JsonText {

    private final JsonFactory factory;

    /** Beyond a single text of this length the place in the stream is lost, so it is as long as memory permits. */
    private static final int LONGEST_TEXT = 20_000_000;

    JsonText() {
        factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                // node ids are field names; remembering millions of them would not be flat memory
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .maxDocumentLength(-1)
                        .build())
                .build();
    }

    JsonParser open(InputStream bytes) throws IOException {
        return factory.createParser(ObjectReadContext.empty(), decode(bytes));
    }

    private static Reader decode(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes, 1 << 16);
        return new InputStreamReader(buffered, charset(buffered));
    }

    private static Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(3);
        var first = bytes.read();
        var second = bytes.read();
        var third = bytes.read();
        bytes.reset();
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (first == 0xFF && second == 0xFE) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}
