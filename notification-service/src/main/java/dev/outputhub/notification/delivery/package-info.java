/**
 * Events on their way to subscribers: signed calls, retries and their log.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.notification.delivery;
