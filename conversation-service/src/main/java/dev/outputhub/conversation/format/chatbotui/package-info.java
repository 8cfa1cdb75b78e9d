/**
 * Reads the export of Chatbot UI.
 */
@NullMarked
package dev.outputhub.conversation.format.chatbotui;

import org.jspecify.annotations.NullMarked;
