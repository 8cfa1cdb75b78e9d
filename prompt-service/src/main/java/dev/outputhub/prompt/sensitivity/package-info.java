/**
 * Keeps the contents of confidential records out of the audit log.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.sensitivity;
