/** Browsers: a session cookie, the sign-in at Keycloak and the way back from it, the protection against forged requests. */
@NullMarked
package dev.outputhub.gateway.signin.browser;

import org.jspecify.annotations.NullMarked;
