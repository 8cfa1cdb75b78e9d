/**
 * What was asked of models, how far it got, and what came of it.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.completion;
