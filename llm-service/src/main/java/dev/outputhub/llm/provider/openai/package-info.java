/**
 * OpenAI's protocol, as OpenAI and everybody who imitates it speak it.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.provider.openai;
