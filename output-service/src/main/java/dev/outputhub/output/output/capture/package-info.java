/**
 * Takes outputs in, whoever brings them.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.output.capture;
