package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.MessageText;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.json.Fields;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which messages ChatGPT itself does not show. They stay in the tree, since others hang below them. */
final class Visibility {

    private Visibility() {}

    static boolean hidden(JsonNode message, Role role, List<ContentPart> parts) {
        var metadata = Fields.object(message, "metadata");
        return role == Role.SYSTEM
                || Fields.isTrue(metadata, "is_visually_hidden_from_conversation")
                || Fields.isTrue(metadata, "is_user_system_message")
                || weightless(message)
                || MessageText.nothingToSee(parts);
    }

    private static boolean weightless(JsonNode message) {
        var weight = message.get("weight");
        return weight != null && weight.isNumber() && weight.doubleValue() == 0;
    }
}
