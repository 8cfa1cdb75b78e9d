/**
 * Prompts language models in the name of an organisation, and keeps what was asked, answered and paid.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm;
