/**
 * Rows of records: locked, counted up, removed.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records.store;
