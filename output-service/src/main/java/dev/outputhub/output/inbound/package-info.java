/**
 * Reads what other services tell.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.inbound;
