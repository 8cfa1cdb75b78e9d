/**
 * The address that programs fetch prompts from.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.fetch;
