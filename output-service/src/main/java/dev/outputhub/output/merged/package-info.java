/** What pointed to a conversation that was merged into another one. */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.merged;
