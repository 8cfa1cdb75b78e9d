/**
 * Anthropic's protocol.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.provider.anthropic;
