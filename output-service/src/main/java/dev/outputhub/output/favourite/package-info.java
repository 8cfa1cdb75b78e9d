/**
 * Marks that people put on outputs for themselves.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.favourite;
