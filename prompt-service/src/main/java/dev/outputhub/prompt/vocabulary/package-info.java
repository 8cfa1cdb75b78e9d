/**
 * Vocabularies: named lists of terms that records can carry.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.vocabulary;
