/**
 * How lists of records are narrowed.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records.list;
