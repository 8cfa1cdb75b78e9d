/**
 * Vocabularies, prompts with immutable versions, snippets and agents.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt;
