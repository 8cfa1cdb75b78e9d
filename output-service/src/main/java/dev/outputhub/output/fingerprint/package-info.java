/**
 * Which outputs have the same text, or nearly the same.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.fingerprint;
