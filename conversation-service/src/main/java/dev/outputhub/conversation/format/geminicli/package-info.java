/** Reads the sessions that Gemini CLI records. */
@NullMarked
package dev.outputhub.conversation.format.geminicli;

import org.jspecify.annotations.NullMarked;
