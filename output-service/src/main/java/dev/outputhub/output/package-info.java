/**
 * The output service.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output;
