package dev.outputhub.conversation.format.aistudio;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.object;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of one chunk. Its {@code parts} repeat its text in pieces, so they are read only where there is no text. */
final class Chunks {

    private static final Map<String, String> KINDS = Map.of(
            "driveDocument", "document",
            "driveImage", "image",
            "driveAudio", "audio",
            "driveVideo", "video",
            "youtubeVideo", "video");

    private Chunks() {}

    static List<ContentPart> parts(JsonNode chunk, Remarks remarks) {
        var parts = new ArrayList<ContentPart>();
        var words = textOr(chunk, "text", "");
        if (words.isEmpty()) {
            Fields.elements(chunk, "parts").forEach(part -> parts.addAll(piece(part, remarks)));
        } else if (Fields.isTrue(chunk, "isThought")) {
            parts.add(new ContentPart.Reasoning(words, null));
        } else {
            parts.add(new ContentPart.Text(words, null, sources(chunk)));
        }
        parts.addAll(attached(chunk, remarks));
        var error = filled(chunk, "errorMessage");
        if (error != null && parts.isEmpty()) {
            parts.add(new ContentPart.Unknown(error, "error", chunk));
        }
        return parts;
    }

    private static List<ContentPart> piece(JsonNode part, Remarks remarks) {
        var parts = new ArrayList<ContentPart>();
        var words = textOr(part, "text", "");
        if (!words.isEmpty()) {
            parts.add(
                    Fields.isTrue(part, "thought")
                            ? new ContentPart.Reasoning(words, null)
                            : new ContentPart.Text(words));
        }
        parts.addAll(attached(part, remarks));
        return parts;
    }

    /** Code, its result, and files: those of the drive by their ids alone. */
    private static List<ContentPart> attached(JsonNode from, Remarks remarks) {
        var parts = new ArrayList<ContentPart>();
        var code = object(from, "executableCode");
        if (code != null) {
            parts.add(new ContentPart.Code(textOr(code, "code", ""), filled(code, "language")));
        }
        var result = object(from, "codeExecutionResult");
        if (result != null) {
            parts.add(new ContentPart.ToolResult(
                    null, "code execution", textOr(result, "output", ""), failed(result), result));
        }
        Stream.of("inlineFile", "inlineImage", "inlineData", "inlineAudio", "inlineVideo")
                .map(field -> object(from, field))
                .forEach(inline -> {
                    if (inline != null) {
                        parts.add(inline(inline, remarks));
                    }
                });
        KINDS.forEach((field, kind) -> {
            var file = object(from, field);
            if (file != null) {
                parts.add(
                        kind.equals("image")
                                ? new ContentPart.Image("", null, filled(file, "id"), null)
                                : new ContentPart.File("", null, filled(file, "id"), kind, null));
            }
        });
        return parts;
    }

    private static ContentPart inline(JsonNode inline, Remarks remarks) {
        var type = filled(inline, "mimeType");
        var name = filled(inline, "fileName");
        var data = filled(inline, "data");
        var embedded = remarks.embed("a file", type, data == null ? "" : data);
        return type != null && type.startsWith("image/")
                ? new ContentPart.Image("", name == null ? type : name, embedded, null)
                : new ContentPart.File("", name, embedded, type, null);
    }

    private static boolean failed(JsonNode result) {
        var outcome = filled(result, "outcome");
        return outcome != null && !outcome.toUpperCase(Locale.ROOT).contains("OK");
    }

    private static List<Citation> sources(JsonNode chunk) {
        var sources = new ArrayList<Citation>();
        for (var entry : Fields.entries(object(chunk, "grounding"))) {
            for (var source : Fields.elements(object(chunk, "grounding"), entry.getKey())) {
                var address = first(source, "uri", "url");
                if (address != null) {
                    sources.add(new Citation(filled(source, "title"), address));
                }
            }
        }
        return sources.stream().distinct().toList();
    }

    private static @Nullable String first(JsonNode node, String one, String other) {
        var found = filled(node, one);
        return found == null ? filled(node, other) : found;
    }
}
