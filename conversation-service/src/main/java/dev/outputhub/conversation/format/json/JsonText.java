package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.Remarks;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
            var texts = new LongTexts(utf8);
            return new Opened(factory.createParser(ObjectReadContext.empty(), texts), texts, utf8);
        }
        var texts = new LongTexts(new InputStreamReader(buffered, charset));
        return new Opened(factory.createParser(ObjectReadContext.empty(), texts), texts, null);
    }

    /** A parser, and what had to be changed before it. */
    record Opened(
            JsonParser parser, LongTexts texts, @Nullable LenientUtf8 utf8) {

        /** Of what was read since it was asked last. */
        void remark(Remarks remarks) {
            var strays = utf8 == null ? 0 : utf8.straysUpTo(place() + texts.dropped());
            for (var at = 0; at < strays; at++) {
                remarks.add("A byte that is not UTF-8 was read as Windows-1252");
            }
        }

        /** Whether a text of what was read since it was asked last is longer than may be. */
        boolean cut() {
            return texts.cutUpTo(place());
        }

        private long place() {
            return parser.currentLocation().getCharOffset();
        }
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
