/**
 * Takes completions up, asks providers, and brings every one to its end.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.worker;
