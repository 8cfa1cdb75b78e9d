/**
 * When two names are the same.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.naming;
