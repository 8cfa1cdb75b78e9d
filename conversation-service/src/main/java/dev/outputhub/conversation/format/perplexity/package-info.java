/** Reads Perplexity threads as browser extensions and its web interface give them. */
@NullMarked
package dev.outputhub.conversation.format.perplexity;

import org.jspecify.annotations.NullMarked;
