/**
 * Reads the Claude data export and the shape that its web interface uses.
 */
@NullMarked
package dev.outputhub.conversation.format.claude;

import org.jspecify.annotations.NullMarked;
