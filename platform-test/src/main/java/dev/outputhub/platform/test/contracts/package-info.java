/**
 * Event contracts: what a service publishes equals the example, and what it consumes can be read from it.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.test.contracts;
