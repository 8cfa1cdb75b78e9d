/**
 * Reads the session files (rollouts) of Codex.
 */
@NullMarked
package dev.outputhub.conversation.format.codex;

import org.jspecify.annotations.NullMarked;
