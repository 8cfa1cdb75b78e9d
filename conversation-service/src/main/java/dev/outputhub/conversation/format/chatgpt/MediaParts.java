package dev.outputhub.conversation.format.chatgpt;

import static dev.outputhub.conversation.format.json.Fields.text;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Pictures, sounds and files of one message, with the names that its list of attachments or the archive gives them. */
final class MediaParts {

    private final AssetNames assets;
    private final Map<String, JsonNode> attachments = new HashMap<>();

    MediaParts(JsonNode message, AssetNames assets) {
        this.assets = assets;
        for (var attachment : Fields.elements(Fields.object(message, "metadata"), "attachments")) {
            attachments.put(attachmentId(attachment), attachment);
        }
    }

    ContentPart of(JsonNode part) {
        var type = textOr(part, "content_type", "object");
        return switch (type) {
            case "image_asset_pointer" -> image(part);
            case "audio_transcription" ->
                new ContentPart.Audio(textOr(part, "text", ""), text(part, "direction"), null);
            case "audio_asset_pointer" -> sound(part);
            case "real_time_user_audio_video_asset_pointer" -> sound(Fields.object(part, "audio_asset_pointer"));
            default ->
                part.has("asset_pointer") ? image(part) : new ContentPart.Unknown(textOr(part, "text", ""), type, part);
        };
    }

    /** The attachments that no picture of the message shows already. */
    List<ContentPart> notShown(List<ContentPart> shown) {
        var pointers = shown.stream()
                .map(part -> part instanceof ContentPart.Image image ? AssetNames.id(image.pointer()) : null)
                .collect(Collectors.toSet());
        return attachments.entrySet().stream()
                .filter(entry -> !pointers.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> file(entry.getValue(), entry.getKey()))
                .toList();
    }

    private ContentPart image(JsonNode part) {
        var pointer = text(part, "asset_pointer");
        var prompt = textOr(Fields.object(Fields.object(part, "metadata"), "dalle"), "prompt", "");
        return new ContentPart.Image(
                prompt, name(pointer), pointer, Fields.without(part, Set.of("content_type", "asset_pointer")));
    }

    private ContentPart sound(@Nullable JsonNode part) {
        return new ContentPart.Audio("", null, text(part, "asset_pointer"));
    }

    private ContentPart file(JsonNode attachment, String id) {
        var type = text(attachment, "mime_type");
        return new ContentPart.File(
                "",
                Fields.filled(attachment, "name") == null ? assets.of(id) : text(attachment, "name"),
                id,
                type == null ? text(attachment, "mimeType") : type,
                Fields.number(attachment, "size"));
    }

    private @Nullable String name(@Nullable String pointer) {
        var id = AssetNames.id(pointer);
        var attachment = id == null ? null : attachments.get(id);
        var name = Fields.filled(attachment, "name");
        return name == null ? assets.of(pointer) : name;
    }

    private static String attachmentId(JsonNode attachment) {
        var id = Fields.filled(attachment, "id");
        return id == null ? textOr(attachment, "name", "attachment") : id;
    }
}
