/** Serves the built web application, with the headers that protect it. */
@NullMarked
package dev.outputhub.gateway.webapplication;

import org.jspecify.annotations.NullMarked;
