/**
 * What an agent is, how it is kept with its versions and the prompts it uses, and what others are told of it.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.agent.store;
