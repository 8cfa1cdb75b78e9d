/**
 * Messages, the branches they form, and the outputs people save out of them.
 */
@NullMarked
package dev.outputhub.conversation.message;

import org.jspecify.annotations.NullMarked;
