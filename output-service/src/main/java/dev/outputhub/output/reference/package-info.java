/**
 * Records of other services that outputs point to.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.reference;
