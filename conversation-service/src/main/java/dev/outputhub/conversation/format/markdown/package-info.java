/**
 * Reads Markdown files that people and browser extensions saved: prompts with their outputs, plain outputs, transcripts.
 */
@NullMarked
package dev.outputhub.conversation.format.markdown;

import org.jspecify.annotations.NullMarked;
