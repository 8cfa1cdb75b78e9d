/**
 * What a token says, whoever signed it.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.gateway.signin.token;
