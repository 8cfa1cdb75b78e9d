/**
 * Makes changes of the audit trail show, also those of whoever owns the database: signed checkpoints in the object store, a daily check
 * against them, and what becomes of entries that are no longer kept.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.vouching;
