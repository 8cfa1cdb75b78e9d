/**
 * Key-value settings of an organisation.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.settings;
