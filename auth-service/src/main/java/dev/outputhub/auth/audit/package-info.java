/**
 * The append-only trail of who changed what.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.audit;
