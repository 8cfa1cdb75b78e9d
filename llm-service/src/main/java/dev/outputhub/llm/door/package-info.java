/**
 * OpenAI's protocol: programs that speak it point their base URL here, and what they ask is recorded like what is asked in the chat.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.door;
