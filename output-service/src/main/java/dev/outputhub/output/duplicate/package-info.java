/**
 * Outputs that are there twice: found, set aside, merged.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.duplicate;
