package dev.outputhub.conversation.format.metaai;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Meta's JSON writes every byte of UTF-8 as a character of its own. */
final class MisreadText {

    private MisreadText() {}

    /** The text as it was meant; unchanged where it is anything else than misread UTF-8. */
    static String mended(String text) {
        if (text.chars().allMatch(one -> one < 0x80) || text.chars().anyMatch(one -> one > 0xFF)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException _) {
            return text;
        }
    }
}
