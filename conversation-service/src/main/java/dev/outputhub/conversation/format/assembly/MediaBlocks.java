package dev.outputhub.conversation.format.assembly;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.json.Fields;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pictures, sounds and files inside messages: what names them stays in the part, their bytes become files of their own. */
public final class MediaBlocks {

    private static final Set<String> BYTES = Set.of("data", "file_data", "b64_json", "base64");

    private MediaBlocks() {}

    public static ContentPart image(JsonNode block, Remarks remarks) {
        var inner = firstObject(block, "image_url", "image_file", "source", "inlineData", "inline_data");
        var address = address(block, inner);
        var bytes = isEmbedded(address) ? address : bytes(block, inner);
        var embedded = bytes == null ? null : remarks.embed("a picture", mediaType(block, inner), bytes);
        var rest = inner == null ? null : withoutBytes(inner);
        return new ContentPart.Image(
                "",
                ToolBlocks.first(block, "file_name", "filename", "name"),
                embedded != null || isEmbedded(address) ? embedded : address,
                rest == null || rest.isEmpty() ? null : rest);
    }

    public static ContentPart audio(JsonNode block, Remarks remarks) {
        var inner = firstObject(block, "input_audio", "audio", "source");
        var bytes = bytes(block, inner);
        var embedded = bytes == null ? null : remarks.embed("a sound", mediaType(block, inner), bytes);
        var id = inner == null ? filled(block, "id") : filled(inner, "id");
        var transcript = inner == null ? null : filled(inner, "transcript");
        return new ContentPart.Audio(
                transcript == null ? Fields.textOr(block, "transcript", "") : transcript,
                null,
                embedded == null ? id : embedded);
    }

    public static ContentPart file(JsonNode block, Remarks remarks) {
        var inner = firstObject(block, "file", "source", "input_file");
        var file = inner == null ? block : inner;
        var bytes = "text".equals(filled(file, "type")) ? null : bytes(file, null);
        var embedded = bytes == null ? null : remarks.embed("a file", mediaType(file, null), bytes);
        var text = ToolBlocks.first(file, "content", "text", "extracted_content");
        return new ContentPart.File(
                text != null ? text : "text".equals(filled(file, "type")) ? Fields.textOr(file, "data", "") : "",
                name(block, file),
                embedded == null ? ToolBlocks.first(file, "file_id", "id", "url", "uri") : embedded,
                ToolBlocks.first(file, "media_type", "mime_type", "mimeType", "mediaType", "type"),
                Fields.number(file, "size"));
    }

    private static @Nullable String name(JsonNode block, JsonNode file) {
        var own = ToolBlocks.first(file, "filename", "file_name", "name");
        return own == null ? ToolBlocks.first(block, "title", "filename", "name") : own;
    }

    private static @Nullable String address(JsonNode block, @Nullable JsonNode inner) {
        var own = ToolBlocks.first(block, "image_url", "url", "image", "file_id", "asset_pointer");
        return own == null && inner != null ? ToolBlocks.first(inner, "url", "file_id", "uri", "filepath") : own;
    }

    private static @Nullable JsonNode firstObject(JsonNode block, String... fields) {
        for (var field : fields) {
            var object = Fields.object(block, field);
            if (object != null) {
                return object;
            }
        }
        return null;
    }

    private static @Nullable String bytes(JsonNode block, @Nullable JsonNode inner) {
        for (var field : BYTES) {
            var own = filled(block, field);
            var bytes = own == null && inner != null ? filled(inner, field) : own;
            if (bytes != null) {
                return bytes;
            }
        }
        return null;
    }

    private static @Nullable String mediaType(JsonNode block, @Nullable JsonNode inner) {
        var own = ToolBlocks.first(block, "media_type", "mime_type", "mimeType", "mediaType");
        return own == null && inner != null
                ? ToolBlocks.first(inner, "media_type", "mime_type", "mimeType", "mediaType")
                : own;
    }

    private static boolean isEmbedded(@Nullable String address) {
        return address != null && address.startsWith("data:");
    }

    private static ObjectNode withoutBytes(JsonNode inner) {
        var rest = Fields.without(inner, BYTES);
        if (isEmbedded(filled(rest, "url"))) {
            rest.remove("url");
        }
        return rest;
    }
}
