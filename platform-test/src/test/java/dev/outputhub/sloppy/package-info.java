/** A service that breaks every shared rule once, for the test of the rules. */
@NullMarked
package dev.outputhub.sloppy;

import org.jspecify.annotations.NullMarked;
