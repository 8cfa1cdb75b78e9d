/**
 * Lets an answer be followed while it comes, from any instance, and taken up again after a break.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.stream;
