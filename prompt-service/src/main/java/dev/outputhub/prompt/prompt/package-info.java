/**
 * The prompt library: prompts, publishing their versions, reverting, the trash.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.prompt;
