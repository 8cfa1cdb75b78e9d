package dev.outputhub.output.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a kind of file begins. */
enum Signature {
    PNG("image/png", 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, "png"),
    JPEG("image/jpeg", 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, "jpg", "jpeg"),
    GIF("image/gif", 0, ascii("GIF8"), "gif"),
    WEBP("image/webp", 8, ascii("WEBP"), "webp"),
    AVIF("image/avif", 4, ascii("ftypavif"), "avif"),
    HEIC("image/heic", 4, ascii("ftyphei"), "heic", "heif"),
    PDF("application/pdf", 0, ascii("%PDF-"), "pdf"),
    ZIP("application/zip", 0, new byte[] {'P', 'K', 3, 4}, "zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub"),
    EMPTY_ZIP("application/zip", 0, new byte[] {'P', 'K', 5, 6}, "zip"),
    GZIP("application/gzip", 0, new byte[] {0x1f, (byte) 0x8b, 8}, "gz", "tgz"),
    OGG("audio/ogg", 0, ascii("OggS"), "ogg", "oga", "opus"),
    FLAC("audio/flac", 0, ascii("fLaC"), "flac"),
    MP3_TAGGED("audio/mpeg", 0, ascii("ID3"), "mp3"),
    MP3("audio/mpeg", 0, new byte[] {(byte) 0xff, (byte) 0xfb}, "mp3"),
    MP3_OTHER("audio/mpeg", 0, new byte[] {(byte) 0xff, (byte) 0xf3}, "mp3"),
    WAV("audio/wav", 8, ascii("WAVE"), "wav"),
    M4A("audio/mp4", 4, ascii("ftypM4A"), "m4a"),
    QUICKTIME("video/quicktime", 4, ascii("ftypqt"), "mov"),
    MP4("video/mp4", 4, ascii("ftyp"), "mp4", "m4v"),
    WEBM("video/webm", 0, new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3}, "webm");

    private final String mediaType;
    private final int offset;
    private final byte[] bytes;
    private final List<String> extensions;

    Signature(String mediaType, int offset, byte[] bytes, String... extensions) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.bytes = bytes;
        this.extensions = List.of(extensions);
    }

    /** The first that fits, in the order above: the more particular come first. */
    static @Nullable Signature of(byte[] head) {
        for (var signature : values()) {
            if (signature.fits(head)) {
                return signature;
            }
        }
        return null;
    }

    /** Whether files of this kind are named so. */
    static boolean claims(String extension) {
        for (var signature : values()) {
            if (signature.extensions.contains(extension)) {
                return true;
            }
        }
        return false;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isNamed(String extension) {
        return extensions.contains(extension);
    }

    private boolean fits(byte[] head) {
        if (head.length < offset + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[offset + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
