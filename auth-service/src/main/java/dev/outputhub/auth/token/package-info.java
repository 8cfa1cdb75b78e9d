/**
 * Tokens of the platform's own: who may do what in one organisation, signed and short-lived.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.token;
