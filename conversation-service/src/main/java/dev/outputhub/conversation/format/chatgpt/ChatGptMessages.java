package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.MessageText;
import dev.outputhub.conversation.format.MessageTree.Place;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes messages of nodes. */
final class ChatGptMessages {

    private final AssetNames assets;
    private final @Nullable String defaultModel;
    private final Remarks remarks;

    ChatGptMessages(AssetNames assets, @Nullable String defaultModel, Remarks remarks) {
        this.assets = assets;
        this.defaultModel = defaultModel;
        this.remarks = remarks;
    }

    ImportedMessage of(Place place, Node node, JsonNode message) {
        var role = role(message);
        var parts = parts(message, node, role);
        return new ImportedMessage(
                place.id(),
                place.parent(),
                place.position(),
                role,
                parts,
                MessageText.of(parts),
                role == Role.ASSISTANT ? model(message) : null,
                Visibility.hidden(message, role, parts),
                Times.read(message.get("create_time")),
                metadata(message));
    }

    private Role role(JsonNode message) {
        var name = Fields.text(Fields.object(message, "author"), "role");
        var role = Role.of(name);
        if (role == null) {
            remarks.add("A message has the unknown role \"" + name + "\" and was taken as a tool's");
            return Role.TOOL;
        }
        return role;
    }

    private List<ContentPart> parts(JsonNode message, Node node, Role role) {
        var media = new MediaParts(message, assets);
        var content = Fields.object(message, "content");
        var parts = new ArrayList<ContentPart>();
        if (content == null) {
            remarks.add("A message has no content");
        } else {
            parts.addAll(new Content(message, content, frame(message, node, role), media).parts());
        }
        parts.addAll(media.notShown(parts));
        return parts;
    }

    private static Content.MessageFrame frame(JsonNode message, Node node, Role role) {
        var recipient = Fields.filled(message, "recipient");
        var calls = role == Role.ASSISTANT && !"all".equals(recipient) ? recipient : null;
        var author = Fields.filled(Fields.object(message, "author"), "name");
        var answers = role == Role.TOOL ? (author == null ? "tool" : author) : null;
        return new Content.MessageFrame(calls, answers, node.id(), node.parent());
    }

    private @Nullable String model(JsonNode message) {
        var own = Fields.filled(Fields.object(message, "metadata"), "model_slug");
        return own == null ? defaultModel : own;
    }

    private static ObjectNode metadata(JsonNode message) {
        var metadata = Fields.without(message, Set.of("content", "create_time"));
        var rest = Fields.without(Fields.object(message, "content"), Content.CARRIED_ON);
        if (!rest.isEmpty()) {
            metadata.set("content", rest);
        }
        return metadata;
    }
}
