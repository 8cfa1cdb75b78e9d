/**
 * Reads the export of Open WebUI chats.
 */
@NullMarked
package dev.outputhub.conversation.format.openwebui;

import org.jspecify.annotations.NullMarked;
