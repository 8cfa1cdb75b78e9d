/** Bounds how much one caller may ask: requests per second and bytes per request. */
@NullMarked
package dev.outputhub.gateway.limits;

import org.jspecify.annotations.NullMarked;
