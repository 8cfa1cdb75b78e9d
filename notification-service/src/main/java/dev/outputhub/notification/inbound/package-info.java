/**
 * Events of other services, translated into this service's words.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.notification.inbound;
