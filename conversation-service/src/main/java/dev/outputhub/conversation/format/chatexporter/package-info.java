/**
 * Reads the JSON of the browser extension AI Chat Exporter.
 */
@NullMarked
package dev.outputhub.conversation.format.chatexporter;

import org.jspecify.annotations.NullMarked;
