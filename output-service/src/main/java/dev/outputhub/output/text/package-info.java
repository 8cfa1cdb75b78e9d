/**
 * The text that stands in files, taken out in a process of its own and made searchable.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.text;
