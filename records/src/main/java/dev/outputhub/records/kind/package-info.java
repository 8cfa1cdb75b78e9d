/**
 * What the kinds of record have in common.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records.kind;
