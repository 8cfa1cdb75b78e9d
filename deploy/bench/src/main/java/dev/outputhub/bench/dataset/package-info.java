/**
 * A data set that is the same on every machine.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.bench.dataset;
