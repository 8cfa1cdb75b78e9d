/**
 * Names that fit into addresses.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.slug;
