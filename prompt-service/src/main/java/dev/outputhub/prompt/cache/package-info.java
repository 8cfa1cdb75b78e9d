/**
 * What is remembered of prompts in Redis, and forgotten when one changes.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.cache;
