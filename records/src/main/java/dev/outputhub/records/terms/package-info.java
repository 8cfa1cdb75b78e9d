/**
 * References to vocabulary terms: assignments, filters and includes, alike for every kind of record.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records.terms;
