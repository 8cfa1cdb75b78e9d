/** Processes of their own that outlive the launcher: started, found again, looked into and stopped. */
@NullMarked
package dev.outputhub.launcher.process;

import org.jspecify.annotations.NullMarked;
