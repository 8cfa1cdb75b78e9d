/** Reads tables that hold exports. */
@NullMarked
package dev.outputhub.conversation.format.csv;

import org.jspecify.annotations.NullMarked;
