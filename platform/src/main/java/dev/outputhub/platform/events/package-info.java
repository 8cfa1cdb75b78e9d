/**
 * Facts leave through the outbox and come in through the inbox, exactly once in effect.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.events;
