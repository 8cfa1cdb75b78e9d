package dev.outputhub.output.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of file begins.
 *
 * @param bytes as characters of ISO 8859-1, found at the offset
 * @param extensions under which files of this kind go
 */
record Signature(String mediaType, int offset, String bytes, List<String> extensions) {

    /** The more particular come first. */
    private static final List<Signature> KNOWN = List.of(
            of("image/png", 0, "\u0089PNG\r\n\u001a\n", "png"),
            of("image/jpeg", 0, "\u00ff\u00d8\u00ff", "jpg", "jpeg"),
            of("image/gif", 0, "GIF8", "gif"),
            of("image/webp", 8, "WEBP", "webp"),
            of("image/avif", 4, "ftypavif", "avif"),
            of("image/heic", 4, "ftyphei", "heic", "heif"),
            of("application/pdf", 0, "%PDF-", "pdf"),
            of("application/zip", 0, "PK\u0003\u0004", "zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub"),
            of("application/zip", 0, "PK\u0005\u0006", "zip"),
            of("application/gzip", 0, "\u001f\u008b\b", "gz", "tgz"),
            of("audio/ogg", 0, "OggS", "ogg", "oga", "opus"),
            of("audio/flac", 0, "fLaC", "flac"),
            of("audio/mpeg", 0, "ID3", "mp3"),
            of("audio/mpeg", 0, "\u00ff\u00fb", "mp3"),
            of("audio/mpeg", 0, "\u00ff\u00f3", "mp3"),
            of("audio/wav", 8, "WAVE", "wav"),
            of("audio/mp4", 4, "ftypM4A", "m4a"),
            of("video/quicktime", 4, "ftypqt", "mov"),
            of("video/mp4", 4, "ftyp", "mp4", "m4v"),
            of("video/webm", 0, "\u001aE\u00df\u00a3", "webm"));

    static @Nullable Signature of(byte[] head) {
        var beginning = new String(head, 0, Math.min(head.length, 32), StandardCharsets.ISO_8859_1);
        return KNOWN.stream()
                .filter(signature -> beginning.startsWith(signature.bytes(), signature.offset()))
                .findFirst()
                .orElse(null);
    }

    /** Whether files of some kind are named so. */
    static boolean claims(String extension) {
        return KNOWN.stream().anyMatch(signature -> signature.isNamed(extension));
    }

    boolean isNamed(String extension) {
        return extensions.contains(extension);
    }

    boolean isZip() {
        return mediaType.equals("application/zip");
    }

    private static Signature of(String mediaType, int offset, String bytes, String... extensions) {
        return new Signature(mediaType, offset, bytes, List.of(extensions));
    }
}
