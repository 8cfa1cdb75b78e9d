/**
 * The real servers that tests run against.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.test.infrastructure;
