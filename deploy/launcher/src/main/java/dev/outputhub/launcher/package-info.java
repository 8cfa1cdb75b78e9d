/** The program behind ./hub: starts the whole platform on one machine. */
@NullMarked
package dev.outputhub.launcher;

import org.jspecify.annotations.NullMarked;
