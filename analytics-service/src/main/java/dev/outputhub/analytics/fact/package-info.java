/**
 * UsageFacts that events leave behind.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.analytics.fact;
