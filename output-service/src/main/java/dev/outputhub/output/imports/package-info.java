/**
 * Outputs that an import brings: again and again without a duplicate, and taken back on undo.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.imports;
