/**
 * Reads the export of LobeChat.
 */
@NullMarked
package dev.outputhub.conversation.format.lobechat;

import org.jspecify.annotations.NullMarked;
