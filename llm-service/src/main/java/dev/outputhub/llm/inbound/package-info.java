/**
 * Kafka messages that this service acts on.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.inbound;
