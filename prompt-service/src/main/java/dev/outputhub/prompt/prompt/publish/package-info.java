/**
 * Makes new versions of prompts: publishing, and going back to an earlier one.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.prompt.publish;
