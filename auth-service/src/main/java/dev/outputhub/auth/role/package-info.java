/**
 * Built-in roles as sets of permission scopes.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.role;
