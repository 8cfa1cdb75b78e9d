/**
 * What can become of an output that is there.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.output.change;
