package dev.outputhub.conversation.format.archive;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to do with a file, judged by how it begins; its name only decides where bytes cannot tell. */
enum MemberKind {
    JSON(null, false),
    MARKDOWN(null, false),
    TABLE(null, false),
    EMPTY("The file is empty", false),
    NESTED("An archive inside an archive is not opened; unpack it and import it by itself", true),
    PACKED("The file is compressed; unpack it first", true),
    MEDIA("Pictures, sounds and documents come with the messages that name them; none names this one", true),
    CHAT_PAGE("The JSON of the same export holds the conversations that this page shows", false),
    PAGE("The web page is no export that is known; if the program that wrote it offers JSON, import that", true),
    SYSTEM("The file was written by an operating system", false),
    OTHER("Neither JSON nor Markdown nor a table", true);

    private static final Set<String> MARKDOWN_NAMES = Set.of("md", "markdown", "mdown");
    private static final Set<String> TABLE_NAMES = Set.of("csv", "tsv");
    private static final Set<String> PAGE_NAMES = Set.of("html", "htm");
    private static final Set<String> MEDIA_NAMES = Set.of(
            "dat", "png", "jpg", "jpeg", "webp", "gif", "svg", "bmp", "heic", "wav", "mp3", "m4a", "ogg", "mp4", "webm",
            "mov", "pdf", "docx", "xlsx", "pptx");

    private final @Nullable String reason;
    private final boolean leftOut;

    MemberKind(@Nullable String reason, boolean leftOut) {
        this.reason = reason;
        this.leftOut = leftOut;
    }

    /** Whether anything is lost when it is not read. */
    boolean leftOut() {
        return leftOut;
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
        if (TABLE_NAMES.contains(extension)) {
            return TABLE;
        }
        if (PAGE_NAMES.contains(extension)) {
            return member.baseName().equals("chat.html") ? CHAT_PAGE : PAGE;
        }
        if (MEDIA_NAMES.contains(extension)) {
            return MEDIA;
        }
        return extension.equals("json") || Magic.looksLikeJson(beginning) ? JSON : OTHER;
    }
}
