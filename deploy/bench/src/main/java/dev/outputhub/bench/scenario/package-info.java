/**
 * What is measured, each with its ceiling: the same work as hand-written SQL.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.bench.scenario;
