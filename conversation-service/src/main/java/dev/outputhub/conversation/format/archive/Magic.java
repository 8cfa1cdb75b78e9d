package dev.outputhub.conversation.format.archive;

import java.nio.charset.StandardCharsets;

/** How files of some kinds begin. */
final class Magic {

    static final int LENGTH = 64;

    private Magic() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    /** gzip, zstd, 7z, xz, RAR. */
    static boolean isCompressed(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        var first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return first == 0x1F8B || first == 0x28B5 || first == 0x377A || first == 0xFD37 || first == 0x5261;
    }

    static boolean looksLikeJson(byte[] bytes) {
        var start = new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .replace("\0", "")
                .replaceFirst("^\u00FF\u00FE|^\u00FE\u00FF", "")
                .stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }
}
