package dev.outputhub.output.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of files that have text. */
enum ReadableType {
    /** Text as it is. */
    PLAIN,
    /** What takes a process of its own. */
    DOCUMENT;

    private static final Set<String> PLAIN_TYPES =
            Set.of("application/json", "application/jsonl", "application/xml", "application/yaml", "image/svg+xml");

    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "text/html",
            "text/rtf",
            "application/rtf",
            "application/xhtml+xml",
            "application/epub+zip",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint");

    /** Null for what has no text. */
    static @Nullable ReadableType of(String mediaType) {
        if (DOCUMENTS.contains(mediaType)
                || mediaType.startsWith("application/vnd.openxmlformats-officedocument.")
                || mediaType.startsWith("application/vnd.oasis.opendocument.")) {
            return DOCUMENT;
        }
        boolean plain = mediaType.startsWith("text/") || PLAIN_TYPES.contains(mediaType);
        return plain ? PLAIN : null;
    }
}
