/** What the person at the terminal reads: progress, and failures together with what to do about them. */
@NullMarked
package dev.outputhub.launcher.console;

import org.jspecify.annotations.NullMarked;
