/**
 * Reads the session files of Claude Code.
 */
@NullMarked
package dev.outputhub.conversation.format.claudecode;

import org.jspecify.annotations.NullMarked;
