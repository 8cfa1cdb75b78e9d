/**
 * Brings conversations of an archive in: compared with what is stored, written, reported, taken back.
 */
@NullMarked
package dev.outputhub.conversation.imports.conversations;

import org.jspecify.annotations.NullMarked;
