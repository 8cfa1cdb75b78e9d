/** Reads the data export of Grok. */
@NullMarked
package dev.outputhub.conversation.format.grok;

import org.jspecify.annotations.NullMarked;
