/**
 * What an organisation checks on every version of a prompt, and how far a version is.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.checklist;
