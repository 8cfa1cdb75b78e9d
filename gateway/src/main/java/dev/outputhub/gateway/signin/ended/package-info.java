/** Sessions that were ended from elsewhere: their streams close, and Keycloak ends its own. */
@NullMarked
package dev.outputhub.gateway.signin.ended;

import org.jspecify.annotations.NullMarked;
