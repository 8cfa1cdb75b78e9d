/**
 * Lists: keyset pages, sorting and filters as query parameters.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.paging;
