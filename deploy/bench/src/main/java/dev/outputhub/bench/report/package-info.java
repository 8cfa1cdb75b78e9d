/**
 * Figures as a table and as JSON.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.bench.report;
