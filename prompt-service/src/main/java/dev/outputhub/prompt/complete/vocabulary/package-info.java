/**
 * Complete vocabularies and terms, which are met by what they are called.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.complete.vocabulary;
