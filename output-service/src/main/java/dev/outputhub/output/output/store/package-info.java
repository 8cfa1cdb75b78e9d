/**
 * What an output is and how it is kept: its fields, its table, the terms of its model.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.output.store;
