package dev.outputhub.conversation.format.claude;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was attached to a message: texts that the provider extracted, and files of which there is a name. */
final class Files {

    private final JsonNode message;

    Files(JsonNode message) {
        this.message = message;
    }

    List<ContentPart> parts() {
        var files = new ArrayList<ContentPart>();
        for (var attachment : Fields.elements(message, "attachments")) {
            if (!attachment.isNull()) {
                files.add(new ContentPart.File(
                        textOr(attachment, "extracted_content", ""),
                        name(attachment),
                        filled(attachment, "id"),
                        filled(attachment, "file_type"),
                        Fields.number(attachment, "file_size")));
            }
        }
        for (var file : Fields.elements(message, "files")) {
            if (!file.isNull()) {
                files.add(named(file));
            }
        }
        return files;
    }

    private static ContentPart named(JsonNode file) {
        var id = filled(file, "file_uuid");
        return "image".equals(Fields.text(file, "file_kind"))
                ? new ContentPart.Image("", name(file), id, null)
                : new ContentPart.File("", name(file), id, null, null);
    }

    /** Some lists hold the names alone. */
    private static @Nullable String name(JsonNode file) {
        var alone = Fields.asText(file);
        return alone == null ? filled(file, "file_name") : alone;
    }
}
