/**
 * Terms of vocabularies: hierarchy, renaming, merging, archiving.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.term;
