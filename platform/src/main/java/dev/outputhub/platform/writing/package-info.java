/**
 * Safe writing: entity tags, merge patches and idempotency keys.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.writing;
