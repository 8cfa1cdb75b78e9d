/**
 * What all providers have in common on the wire: one client, server-sent events, and what failures mean.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.provider.http;
