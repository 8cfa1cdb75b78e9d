/**
 * An organisation's connections to providers: where, with which key, and how much.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.connection;
