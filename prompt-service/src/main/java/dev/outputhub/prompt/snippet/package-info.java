/**
 * Context snippets: texts that go along with prompts and completions.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.snippet;
