/**
 * Reads traces downloaded from Langfuse.
 */
@NullMarked
package dev.outputhub.conversation.format.langfuse;

import org.jspecify.annotations.NullMarked;
