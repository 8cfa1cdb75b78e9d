package dev.outputhub.conversation.format.archive;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to do with a file, judged by how it begins; its name only decides where bytes cannot tell. */
enum MemberKind {
    JSON(null),
    MARKDOWN(null),
    EMPTY("The file is empty"),
    NESTED("An archive inside an archive is not opened; unpack it and import it by itself"),
    PACKED("The file is compressed; unpack it first"),
    MEDIA("Attachments are kept by their names; their bytes are not imported"),
    PAGE("Web pages are not imported; the JSON of the same export holds the conversations"),
    SYSTEM("The file was written by an operating system"),
    OTHER("Neither JSON nor Markdown");

    private static final Set<String> MARKDOWN_NAMES = Set.of("md", "markdown", "mdown");
    private static final Set<String> PAGE_NAMES = Set.of("html", "htm");
    private static final Set<String> MEDIA_NAMES = Set.of(
            "dat", "png", "jpg", "jpeg", "webp", "gif", "svg", "bmp", "heic", "wav", "mp3", "m4a", "ogg", "mp4", "webm",
            "mov", "pdf", "docx", "xlsx", "pptx");

    private final @Nullable String reason;

    MemberKind(@Nullable String reason) {
        this.reason = reason;
    }

    /** Why it is not read; null when it is. */
    @Nullable
    String reason() {
        return reason;
    }

    static MemberKind of(Member member, byte[] beginning) {
        if (member.name().startsWith("__MACOSX/") || member.baseName().equals(".DS_Store")) {
            return SYSTEM;
        }
        if (beginning.length == 0) {
            return EMPTY;
        }
        if (Magic.isZip(beginning)) {
            return MEDIA_NAMES.contains(member.extension()) ? MEDIA : NESTED;
        }
        if (Magic.isCompressed(beginning)) {
            return PACKED;
        }
        var extension = member.extension();
        if (MARKDOWN_NAMES.contains(extension)) {
            return MARKDOWN;
        }
        if (PAGE_NAMES.contains(extension)) {
            return PAGE;
        }
        if (MEDIA_NAMES.contains(extension)) {
            return MEDIA;
        }
        return extension.equals("json") || Magic.looksLikeJson(beginning) ? JSON : OTHER;
    }
}
