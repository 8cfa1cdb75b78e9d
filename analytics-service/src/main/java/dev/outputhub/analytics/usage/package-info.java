/**
 * Answers to questions about use and cost.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.analytics.usage;
