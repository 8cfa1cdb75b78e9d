package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Leftovers;
import dev.outputhub.conversation.format.MessageText;
import dev.outputhub.conversation.format.MessageTree.Place;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes messages of nodes. */
final class ChatGptMessages {

    private final AssetNames assets;
    private final MessageFeedback feedback;
    private final @Nullable String defaultModel;
    private final Remarks remarks;

    ChatGptMessages(AssetNames assets, MessageFeedback feedback, @Nullable String defaultModel, Remarks remarks) {
        this.assets = assets;
        this.feedback = feedback;
        this.defaultModel = defaultModel;
        this.remarks = remarks;
    }

    ImportedMessage of(Place place, Node node, JsonNode message) {
        var role = role(message);
        var read = parts(message, node, role);
        var metadata = metadata(message);
        read.addTo(metadata);
        feedback.addTo(metadata, Fields.text(message, "id"));
        if (!node.beside().isEmpty()) {
            metadata.set("node", node.beside());
        }
        return new ImportedMessage(
                place.id(),
                place.parent(),
                place.position(),
                role,
                read.parts(),
                MessageText.of(read.parts()),
                role == Role.ASSISTANT ? model(message) : null,
                Visibility.hidden(message, role, read.parts()),
                Times.read(message.get("create_time")),
                metadata);
    }

    private Role role(JsonNode message) {
        var author = message.get("author");
        var name = author != null && author.isObject() ? Fields.text(author, "role") : Fields.asText(author);
        var role = Role.of(name);
        if (role == null) {
            remarks.add("A message has the unknown role \"" + name + "\" and was taken as a tool's");
            return Role.TOOL;
        }
        return role;
    }

    private Leftovers.Beside parts(JsonNode message, Node node, Role role) {
        var media = new MediaParts(message, assets);
        var content = content(message.get("content"));
        var parts = new ArrayList<ContentPart>();
        var said = new ArrayList<String>();
        if (content == null) {
            remarks.add("A message has no content");
        } else {
            var reading = new Content(message, content, frame(message, node, role), media);
            parts.addAll(reading.parts());
            said.addAll(reading.said());
        }
        parts.addAll(media.notShown(parts));
        var leftOver = new Leftovers(parts).said(said);
        if (content == null) {
            leftOver.lookIn("content", message.get("content"));
        } else {
            Content.CARRIED_ON.forEach(field -> leftOver.lookIn(field, content.get(field)));
        }
        if (Times.read(message.get("create_time")) == null) {
            leftOver.lookIn("create_time", message.get("create_time"));
        }
        return leftOver.seenIn(parts, "content");
    }

    /** Nearly always an object. A text or a list of parts is what other programs write that speak of a mapping too. */
    private static @Nullable JsonNode content(@Nullable JsonNode given) {
        var plain = Fields.asText(given);
        var encoded = plain == null ? null : NestedJson.object(plain);
        if (given == null || given.isNull() || given.isObject()) {
            return given != null && given.isObject() ? given : null;
        }
        if (encoded != null && encoded.has("content_type")) {
            return encoded;
        }
        var content = JsonNodeFactory.instance.objectNode().put("content_type", "text");
        if (given.isArray()) {
            content.set("parts", given);
        } else {
            content.putArray("parts").add(String.valueOf(plain));
        }
        return content;
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
        var rest = Fields.without(content(message.get("content")), Content.CARRIED_ON);
        if (!rest.isEmpty()) {
            metadata.set("content", rest);
        }
        return metadata;
    }
}
