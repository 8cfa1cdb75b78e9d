/**
 * Knows a conversation by what it says, whichever exporter wrote it down.
 */
@NullMarked
package dev.outputhub.conversation.imports.recognition;

import org.jspecify.annotations.NullMarked;
