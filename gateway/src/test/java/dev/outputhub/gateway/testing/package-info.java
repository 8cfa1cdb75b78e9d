/** The world around the gateway, small and real: Redis, an identity provider, services. */
package dev.outputhub.gateway.testing;
