/**
 * Reads lists of prompts, as JSON or as tables.
 */
@NullMarked
package dev.outputhub.conversation.format.promptlist;

import org.jspecify.annotations.NullMarked;
