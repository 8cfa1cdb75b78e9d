/**
 * Reads the export of a LibreChat conversation.
 */
@NullMarked
package dev.outputhub.conversation.format.librechat;

import org.jspecify.annotations.NullMarked;
