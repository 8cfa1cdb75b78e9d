/** Knows which service owns which path, and sends requests there with clean headers. */
@NullMarked
package dev.outputhub.gateway.routing;

import org.jspecify.annotations.NullMarked;
