/** Reads the data export of Le Chat. */
@NullMarked
package dev.outputhub.conversation.format.lechat;

import org.jspecify.annotations.NullMarked;
