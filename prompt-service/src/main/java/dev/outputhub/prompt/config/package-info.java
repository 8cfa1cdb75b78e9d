/**
 * Beans that belong to no feature.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.config;
