/**
 * Which models an organisation can ask, and which connection a model's name means.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.model;
