/**
 * Takes pasted text with prompt and output parts apart into proposed rows.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.split;
