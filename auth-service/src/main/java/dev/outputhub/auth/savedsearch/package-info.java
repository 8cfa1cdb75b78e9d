/**
 * Lists that people keep under a name, for themselves or for all of their organisation.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.savedsearch;
