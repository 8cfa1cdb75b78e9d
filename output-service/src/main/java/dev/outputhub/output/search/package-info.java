/**
 * Full-text search over raw and edited texts, with facets and forgiven typing errors in titles.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.search;
