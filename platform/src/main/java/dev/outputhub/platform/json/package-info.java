/**
 * How JSON of callers is read: what cannot be kept as it was sent is refused, and never changed on the way.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.json;
