/**
 * The archive of a whole organisation that Output Hub itself writes.
 */
@NullMarked
package dev.outputhub.conversation.format.outputhub;

import org.jspecify.annotations.NullMarked;
