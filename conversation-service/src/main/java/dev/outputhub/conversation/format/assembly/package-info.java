/**
 * What readers of several formats have in common: linking turns to a conversation, and the blocks that messages of the
 * model providers' interfaces consist of.
 */
@NullMarked
package dev.outputhub.conversation.format.assembly;

import org.jspecify.annotations.NullMarked;
