/**
 * New notifications pushed to open pages.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.notification.stream;
