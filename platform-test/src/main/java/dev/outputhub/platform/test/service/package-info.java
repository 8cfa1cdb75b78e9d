/**
 * Starts one service for a test, on real servers, with tokens of a test issuer.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.test.service;
