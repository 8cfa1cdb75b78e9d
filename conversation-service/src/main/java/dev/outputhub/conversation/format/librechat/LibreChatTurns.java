package dev.outputhub.conversation.format.librechat;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ContentBlocks;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes turns of LibreChat's messages. */
final class LibreChatTurns {

    private static final Set<String> CARRIED_ON = Set.of(
            "messageId",
            "parentMessageId",
            "conversationId",
            "children",
            "text",
            "content",
            "model",
            "createdAt",
            "files",
            "user",
            "_id",
            "__v");

    private final Remarks remarks;
    private final @Nullable String defaultModel;

    LibreChatTurns(Remarks remarks, @Nullable String defaultModel) {
        this.remarks = remarks;
        this.defaultModel = defaultModel;
    }

    Turn of(JsonNode message) {
        var model = filled(message, "model");
        return Turn.of(filled(message, "messageId"), role(message), parts(message))
                .withModel(model == null ? defaultModel : model)
                .at(Times.read(message.get("createdAt")))
                .with(Fields.without(message, CARRIED_ON));
    }

    /** The sender is a label that people choose; only the flag tells who speaks. */
    private Role role(JsonNode message) {
        var flag = message.get("isCreatedByUser");
        if (flag != null && flag.isBoolean()) {
            return flag.booleanValue() ? Role.USER : Role.ASSISTANT;
        }
        var named = Role.of(filled(message, "sender"));
        if (named != null) {
            return named;
        }
        remarks.add("A message does not say who speaks and was taken as the assistant's");
        return Role.ASSISTANT;
    }

    private List<ContentPart> parts(JsonNode message) {
        var parts = new ArrayList<>(new ContentBlocks(remarks).of(message.get("content")));
        var text = Fields.textOr(message, "text", "");
        var spoken = parts.stream().anyMatch(part -> part instanceof ContentPart.Text);
        if (!text.isEmpty() && !spoken) {
            parts.addAll(0, DirectiveText.parts(text));
        }
        Stream.of("files", "attachments")
                .flatMap(field -> Fields.elements(message, field).stream())
                .filter(JsonNode::isObject)
                .forEach(file -> parts.add(file(file)));
        return parts;
    }

    private static ContentPart file(JsonNode file) {
        var type = filled(file, "type");
        var id = filled(file, "file_id");
        var name = filled(file, "filename");
        return type != null && type.startsWith("image/")
                ? new ContentPart.Image("", name, id == null ? filled(file, "filepath") : id, null)
                : new ContentPart.File(Fields.textOr(file, "text", ""), name, id, type, Fields.number(file, "bytes"));
    }
}
