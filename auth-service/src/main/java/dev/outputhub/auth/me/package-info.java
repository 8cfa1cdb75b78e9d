/**
 * The person who asks: organisation, roles, scopes and preferences.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.me;
