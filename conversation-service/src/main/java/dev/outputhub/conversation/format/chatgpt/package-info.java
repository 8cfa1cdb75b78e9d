/**
 * Reads the ChatGPT data export in all the shapes it has had since 2023.
 */
@NullMarked
package dev.outputhub.conversation.format.chatgpt;

import org.jspecify.annotations.NullMarked;
