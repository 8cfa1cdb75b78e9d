/**
 * What was made and consumed, counted.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.analytics;
