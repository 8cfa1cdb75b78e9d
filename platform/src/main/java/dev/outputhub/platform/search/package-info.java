/**
 * Search input as typed by people, turned into text search queries, and snippets with marks.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.search;
