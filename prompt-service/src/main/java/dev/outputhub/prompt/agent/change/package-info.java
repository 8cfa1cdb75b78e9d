/**
 * Makes agents and their versions, and changes what is said about them.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.agent.change;
