/**
 * Takes prompts into the library and changes what is said about them.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.prompt.change;
