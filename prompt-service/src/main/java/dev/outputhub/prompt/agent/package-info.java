/**
 * Agents: custom GPTs and the like, with versions and the prompts they use.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.agent;
