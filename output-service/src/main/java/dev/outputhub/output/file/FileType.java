package dev.outputhub.output.file;

import dev.outputhub.platform.problems.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Tells what a file is by its first bytes; what the sender says about it is not believed. What is not on the list is not taken:
 * programs, and everything nobody knows.
 */
final class FileType {

    /** How much of a file is looked at. */
    static final int HEAD = 64 * 1024;

    private static final String PLAIN = "text/plain";

    private static final Map<String, String> IN_ZIP = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "odp", "application/vnd.oasis.opendocument.presentation",
            "epub", "application/epub+zip");

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("md", "text/markdown"),
            Map.entry("markdown", "text/markdown"),
            Map.entry("csv", "text/csv"),
            Map.entry("tsv", "text/tab-separated-values"),
            Map.entry("json", "application/json"),
            Map.entry("jsonl", "application/jsonl"),
            Map.entry("xml", "application/xml"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("yml", "application/yaml"));

    private FileType() {}

    /**
     * @param head the first {@link #HEAD} bytes, or all of a shorter file
     * @throws Problem 415 for what is not taken, or is not what its name says
     */
    static String of(byte[] head, String name) {
        var extension = extension(name);
        var signature = Signature.of(head);
        if (signature != null) {
            if ((Signature.claims(extension) && !signature.isNamed(extension)) || TEXTS.containsKey(extension)) {
                throw refused("The file is named ." + extension + " but is " + signature.mediaType() + ".");
            }
            return signature.isZip() ? inZip(head, extension) : signature.mediaType();
        }
        if (Signature.claims(extension)) {
            throw refused("The file is named ." + extension + " but is none.");
        }
        if (isText(head)) {
            return TEXTS.getOrDefault(extension, PLAIN);
        }
        throw refused("Files of this type are not taken.");
    }

    /** A type, and a name that does not claim another one. */
    record Named(String name, String mediaType) {}

    /**
     * What came in an archive: providers name pictures as they like, so a name that claims another type gets the extension of
     * what the file is, instead of being refused.
     *
     * @throws Problem 415 for what is not taken
     */
    static Named ofGiven(byte[] head, String name) {
        var signature = Signature.of(head);
        var extension = extension(name);
        boolean misnamed = signature == null
                ? Signature.claims(extension) && isText(head)
                : !signature.isNamed(extension) && (Signature.claims(extension) || TEXTS.containsKey(extension));
        var honest = misnamed
                ? name + "."
                        + (signature == null ? "txt" : signature.extensions().getFirst())
                : name;
        if (signature != null && signature.isZip() && IN_ZIP.containsKey(extension)) {
            return inZip(honest, head, extension);
        }
        return new Named(honest, of(head, honest));
    }

    private static Named inZip(String name, byte[] head, String extension) {
        return isOfficeDocument(head, extension)
                ? new Named(name, inZip(head, extension))
                : new Named(name + ".zip", "application/zip");
    }

    /** Whether a browser may show it in place: nothing that could carry a script. */
    static boolean isShownInline(String mediaType) {
        return switch (mediaType) {
            case "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "application/pdf", PLAIN -> true;
            default -> mediaType.startsWith("audio/") || mediaType.startsWith("video/");
        };
    }

    private static String inZip(byte[] head, String extension) {
        var type = IN_ZIP.get(extension);
        if (type == null) {
            return "application/zip";
        }
        if (!isOfficeDocument(head, extension)) {
            throw refused("The file is named ." + extension + " but is a plain ZIP archive.");
        }
        return type;
    }

    private static boolean isOfficeDocument(byte[] head, String extension) {
        var beginning = new String(head, StandardCharsets.ISO_8859_1);
        return beginning.contains("[Content_Types].xml")
                || beginning.contains("_rels/")
                || beginning.contains("mimetype" + IN_ZIP.get(extension));
    }

    private static boolean isText(byte[] head) {
        for (byte value : head) {
            if (value >= 0 && value < ' ' && value != '\n' && value != '\r' && value != '\t' && value != '\f') {
                return false;
            }
        }
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var decoded = CharBuffer.allocate(head.length);
        // not the end of input: the head may cut through a character
        return !decoder.decode(ByteBuffer.wrap(head), decoded, false).isError();
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static Problem refused(String message) {
        return Problem.refused(FileError.UNSUPPORTED_FILE_TYPE, "file", message);
    }
}
