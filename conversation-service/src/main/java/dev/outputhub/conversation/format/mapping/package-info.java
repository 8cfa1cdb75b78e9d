/** Reads tables whose columns somebody has to say the meaning of. */
@NullMarked
package dev.outputhub.conversation.format.mapping;

import org.jspecify.annotations.NullMarked;
