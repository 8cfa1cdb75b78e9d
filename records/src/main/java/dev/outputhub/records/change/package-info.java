/**
 * Changes of a record: its merge patch, and what it changed.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records.change;
