/**
 * Notifications of a person, and which kinds they want.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.notification.notification;
