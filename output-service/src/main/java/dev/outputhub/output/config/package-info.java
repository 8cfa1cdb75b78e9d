/**
 * What the service declares at its start.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.config;
