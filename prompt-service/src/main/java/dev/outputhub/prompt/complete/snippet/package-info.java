/**
 * Complete snippets.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.complete.snippet;
