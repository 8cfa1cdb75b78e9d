/**
 * Search over prompts and agents.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.search;
