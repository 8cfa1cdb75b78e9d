/**
 * Keys by which programs come in: made and revoked by people, exchanged for a token of the platform by the gateway.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.apikey;
