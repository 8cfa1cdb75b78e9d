package dev.outputhub.conversation.message;

import dev.outputhub.conversation.format.FileReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of messages as callers see them: those of which the file is here say which it is. */
final class ShownParts {

    private record Key(UUID message, String reference) {}

    private final Map<Key, MessageFile> files = new HashMap<>();

    ShownParts(List<MessageFile> files) {
        files.forEach(file -> this.files.put(new Key(file.messageId(), file.reference()), file));
    }

    /** @param parts of which the caller has the only copy */
    JsonNode of(UUID message, JsonNode parts) {
        if (files.isEmpty()) {
            return parts;
        }
        for (var part : parts) {
            var reference = FileReference.of(part);
            var file = reference == null ? null : files.get(new Key(message, reference.text()));
            if (file != null && part instanceof ObjectNode shown) {
                shown.put("fileId", file.fileId().toString())
                        .put("name", part.path("name").asString(file.name()))
                        .put("mediaType", file.mediaType())
                        .put("size", file.size());
            }
        }
        return parts;
    }
}
