/**
 * Search over prompts, agents and snippets.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.search;
