/**
 * Opens what people upload, single files and ZIP archives alike, as the hostile input it may be.
 */
@NullMarked
package dev.outputhub.conversation.format.archive;

import org.jspecify.annotations.NullMarked;
