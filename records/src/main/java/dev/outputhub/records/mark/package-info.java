/**
 * What a person marks for himself: favourites and what he looked at last.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records.mark;
