package dev.outputhub.conversation.exports.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some complete records of a kind.
 *
 * @param next the cursor to go on with; null at the end
 */
public record RecordPage(List<ObjectNode> records, @Nullable String next) {}
