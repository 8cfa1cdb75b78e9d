package dev.outputhub.conversation.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node as an export links it, before anything is checked.
 *
 * @param parent may be absent, may name nothing, may even lead in a circle
 * @param order where the source puts it among its siblings; {@link Integer#MAX_VALUE} when it does not say
 * @param kept false for nodes that only hold the tree together
 */
public record TreeNode(
        String id,
        @Nullable String parent,
        int order,
        @Nullable Instant createdAt,
        boolean kept) {}
