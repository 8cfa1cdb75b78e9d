/**
 * Subscriptions of other systems to events.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.notification.webhook;
