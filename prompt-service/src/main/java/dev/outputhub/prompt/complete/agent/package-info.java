/**
 * Complete agents.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.complete.agent;
