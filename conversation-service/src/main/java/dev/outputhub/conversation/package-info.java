/**
 * Conversations, their messages and the import of archives.
 */
@NullMarked
package dev.outputhub.conversation;

import org.jspecify.annotations.NullMarked;
