/**
 * What completions cost, and what a connection may spend in a month.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.cost;
