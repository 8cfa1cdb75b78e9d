/**
 * The rules of the inside of a service, shared by all of them.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.test.architecture;
