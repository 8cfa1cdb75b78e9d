package dev.outputhub.conversation.format.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Opens JSON leniently: byte order marks, broken UTF-8, raw control characters and NaN all occur in real exports. */
final class JsonText {

    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            // node ids are field names; remembering millions of them would not be flat memory
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            // the bytes behind the last record are still asked for
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LongTexts.LONGEST + LongTexts.LONGEST_ESCAPE)
                    .maxDocumentLength(-1)
                    .build())
            .build();

    Opened open(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes, 1 << 16);
        var charset = charset(buffered);
        if (charset == null) {
            var utf8 = new LenientUtf8(buffered);
            return new Opened(factory, new LongTexts(utf8), utf8);
        }
        return new Opened(factory, new LongTexts(new InputStreamReader(buffered, charset)), null);
    }

    /** Of what is in memory already. */
    JsonParser parser(String json) {
        return factory.createParser(ObjectReadContext.empty(), new StringReader(json));
    }

    /** The one that the byte order mark says; null for UTF-8. */
    private static @Nullable Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(3);
        var first = bytes.read();
        var second = bytes.read();
        var third = bytes.read();
        bytes.reset();
        if (first == 0xFF && second == 0xFE) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            bytes.skipNBytes(3);
        }
        return null;
    }
}
