/**
 * Turns what a person asks into completions: prompt filled in, conversation so far in front, model found.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.request;
