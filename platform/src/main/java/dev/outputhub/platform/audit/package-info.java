/**
 * Audit entries of every change, sent as events.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.audit;
