/**
 * What others and the audit trail are told of outputs.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.output.tell;
