/**
 * Wiring: topics and web configuration.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.config;
