/**
 * Keeps uploaded archives in the object store.
 */
@NullMarked
package dev.outputhub.conversation.storage;

import org.jspecify.annotations.NullMarked;
