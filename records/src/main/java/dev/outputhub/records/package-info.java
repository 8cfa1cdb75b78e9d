/**
 * The life that every kind of record leads, in parts that a feature composes: it is listed, changed, tagged, marked, put into the
 * trash and told of.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records;
