/**
 * Answers without a model.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.provider.demo;
