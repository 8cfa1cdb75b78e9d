/**
 * Prompts that an import brings, and takes away again.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.imports;
