/**
 * Prompts that programs fetch by their slug, answered from memory as long as no prompt of the organisation has changed.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.gateway.prompts;
