/**
 * Agents and their versions as callers see them.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.agent.read;
