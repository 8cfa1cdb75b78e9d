/** Copies of a run, and a run made of copies as it was at a time. */
@NullMarked
package dev.outputhub.launcher.backup;

import org.jspecify.annotations.NullMarked;
