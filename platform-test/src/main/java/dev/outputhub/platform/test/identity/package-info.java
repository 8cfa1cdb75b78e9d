/**
 * Access tokens for tests of one service, signed by an issuer that serves its keys over HTTP as the real one does.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.test.identity;
