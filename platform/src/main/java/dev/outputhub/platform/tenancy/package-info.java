/**
 * Binds the organisation of the caller to each database transaction, so that row level security can close.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.tenancy;
