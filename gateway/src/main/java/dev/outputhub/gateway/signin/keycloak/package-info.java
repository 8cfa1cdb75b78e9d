/** What the gateway asks of Keycloak: tokens, their keys, their renewal, the end of a session. */
@NullMarked
package dev.outputhub.gateway.signin.keycloak;

import org.jspecify.annotations.NullMarked;
