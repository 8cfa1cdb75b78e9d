/**
 * Conversations: their list, what people say about them, their trash and their marks.
 */
@NullMarked
package dev.outputhub.conversation.conversation;

import org.jspecify.annotations.NullMarked;
