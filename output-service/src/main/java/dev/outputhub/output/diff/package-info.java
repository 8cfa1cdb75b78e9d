/**
 * What differs between two texts of an output.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.diff;
