/** Checks an export of an audit trail against signed checkpoints, with nothing else at hand. */
@NullMarked
package dev.outputhub.launcher.trail;

import org.jspecify.annotations.NullMarked;
