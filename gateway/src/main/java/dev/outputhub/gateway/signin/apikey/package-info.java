/**
 * Programs that come by an API key: exchanged at auth-service for a token that goes along to the services.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.gateway.signin.apikey;
