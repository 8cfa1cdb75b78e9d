/** Decides who asks: a browser with a session, or a program with a bearer token. */
@NullMarked
package dev.outputhub.gateway.signin;

import org.jspecify.annotations.NullMarked;
