/**
 * Prompts as callers see them, and what their versions say.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.prompt.read;
