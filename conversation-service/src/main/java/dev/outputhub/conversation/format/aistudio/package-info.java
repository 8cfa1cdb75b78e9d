/** Reads the prompts that Google AI Studio keeps in Google Drive. */
@NullMarked
package dev.outputhub.conversation.format.aistudio;

import org.jspecify.annotations.NullMarked;
