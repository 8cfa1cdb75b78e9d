/**
 * Reads the export of the web interface of llama.cpp.
 */
@NullMarked
package dev.outputhub.conversation.format.llamacpp;

import org.jspecify.annotations.NullMarked;
