/**
 * What a person marked as favourite and looked at last.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.personal;
