/**
 * The complete checklist of an organisation.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.complete.checklist;
