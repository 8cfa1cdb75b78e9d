/**
 * Outputs: what a model gave, kept as it came, with its relations and what people say about it.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.output;
