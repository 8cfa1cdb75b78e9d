/**
 * What a service under test told through the broker.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.test.events;
