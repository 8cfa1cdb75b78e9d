/** The people of a local run, their passwords and their tokens. */
@NullMarked
package dev.outputhub.launcher.identity;

import org.jspecify.annotations.NullMarked;
