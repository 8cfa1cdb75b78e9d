/**
 * Who is asking: the principal of a request and the scopes it holds.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.identity;
