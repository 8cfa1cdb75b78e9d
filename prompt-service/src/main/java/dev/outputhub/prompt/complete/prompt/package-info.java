/**
 * Complete prompts.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.complete.prompt;
