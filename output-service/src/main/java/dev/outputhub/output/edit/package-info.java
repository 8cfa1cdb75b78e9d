/**
 * Edits of outputs: a numbered log whose newest entry is the edited text.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.edit;
