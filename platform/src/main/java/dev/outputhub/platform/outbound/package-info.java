/**
 * Addresses that the platform may call on behalf of a customer.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.outbound;
