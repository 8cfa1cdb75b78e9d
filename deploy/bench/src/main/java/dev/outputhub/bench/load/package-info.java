/**
 * Calls something as often as it goes, and counts.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.bench.load;
