/**
 * Measures the platform; the program behind ./hub bench.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.bench;
