/**
 * Reads the backup of Cherry Studio.
 */
@NullMarked
package dev.outputhub.conversation.format.cherrystudio;

import org.jspecify.annotations.NullMarked;
