/**
 * Outputs as callers see them: lists, filters, relations, the review queue.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.output.read;
