/**
 * The vocabularies that every organisation starts with.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.seed;
