/**
 * Events of other services, translated into facts.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.analytics.inbound;
