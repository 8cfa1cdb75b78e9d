/**
 * Reads collections of conversations in the shape of ShareGPT.
 */
@NullMarked
package dev.outputhub.conversation.format.sharegpt;

import org.jspecify.annotations.NullMarked;
