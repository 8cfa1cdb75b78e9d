/**
 * Wiring of settings.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.notification.config;
