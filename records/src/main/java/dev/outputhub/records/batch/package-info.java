/**
 * The same change to many records, answered item by item.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records.batch;
