/**
 * How many records of all services carry a term.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.usage;
