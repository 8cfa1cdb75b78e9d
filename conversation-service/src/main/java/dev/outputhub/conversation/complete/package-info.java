/**
 * Conversations with everything of them, as an archive of the organisation holds them and an import brings them back.
 */
@NullMarked
package dev.outputhub.conversation.complete;

import org.jspecify.annotations.NullMarked;
