/** Measuring: the start of the platform here, everything else by the program in deploy/bench. */
@NullMarked
package dev.outputhub.launcher.bench;

import org.jspecify.annotations.NullMarked;
