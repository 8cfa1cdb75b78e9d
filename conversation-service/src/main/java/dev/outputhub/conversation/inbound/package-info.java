/**
 * Listens to what other services tell, in words of our own.
 */
@NullMarked
package dev.outputhub.conversation.inbound;

import org.jspecify.annotations.NullMarked;
