/**
 * Errors as RFC 9457 problem details, the same in every service.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.problems;
