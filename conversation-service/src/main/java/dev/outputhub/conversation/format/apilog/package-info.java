/**
 * Reads logs of what was sent to the interfaces of model providers and came back: messages, requests, batches.
 */
@NullMarked
package dev.outputhub.conversation.format.apilog;

import org.jspecify.annotations.NullMarked;
