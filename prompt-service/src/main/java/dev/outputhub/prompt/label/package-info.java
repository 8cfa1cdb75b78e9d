/**
 * Names that point at a version of a prompt and can be moved: production, staging.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.label;
