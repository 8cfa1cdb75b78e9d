/** Waiting until something answers. */
@NullMarked
package dev.outputhub.launcher.health;

import org.jspecify.annotations.NullMarked;
