/**
 * Organisations, their members and roles, and the audit trail.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth;
