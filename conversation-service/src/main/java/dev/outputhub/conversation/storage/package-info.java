/**
 * Keeps archives in the object store: those that were uploaded, and those that exports made.
 */
@NullMarked
package dev.outputhub.conversation.storage;

import org.jspecify.annotations.NullMarked;
