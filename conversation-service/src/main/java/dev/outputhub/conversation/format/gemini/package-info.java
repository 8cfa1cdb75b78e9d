/** Reads the activity of Gemini as Google Takeout gives it, JSON and HTML. */
@NullMarked
package dev.outputhub.conversation.format.gemini;

import org.jspecify.annotations.NullMarked;
