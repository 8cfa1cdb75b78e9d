/**
 * Contracts: what a service publishes or answers has the shape of the example, and what it consumes or asks for can be read from it.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.test.contracts;
