/**
 * What this service declares at its start.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.config;
