/** Tells whether the door is open, and whether the parts behind it are there. */
@NullMarked
package dev.outputhub.gateway.health;

import org.jspecify.annotations.NullMarked;
