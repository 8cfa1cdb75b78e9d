/** Tells those outside how one comes in; a setting of the installation, which auth-service holds people to. */
@NullMarked
package dev.outputhub.gateway.signup;

import org.jspecify.annotations.NullMarked;
