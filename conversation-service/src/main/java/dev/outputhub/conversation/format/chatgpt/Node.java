package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.TreeNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node of the mapping. Its id, not the message's own, is what links name.
 *
 * @param torn where its message should be, there is something else
 * @param beside what it says besides its links and its message
 */
record Node(
        String id,
        @Nullable String parent,
        int order,
        @Nullable JsonNode message,
        boolean torn,
        ObjectNode beside) {

    TreeNode link() {
        var time = message == null ? null : Times.read(message.get("create_time"));
        return new TreeNode(id, parent, order, time, message != null);
    }
}
