/**
 * Background work that survives the process that began it.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.tasks;
