/**
 * What a prompt is, how it is kept with its snippets, and what others are told of it.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.prompt.store;
