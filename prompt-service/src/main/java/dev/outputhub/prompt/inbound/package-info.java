/**
 * Events of other services.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.inbound;
