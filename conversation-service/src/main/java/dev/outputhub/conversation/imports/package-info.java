/**
 * Imports: uploads that become conversations, prompts and outputs, with a report of every record and a way back.
 */
@NullMarked
package dev.outputhub.conversation.imports;

import org.jspecify.annotations.NullMarked;
