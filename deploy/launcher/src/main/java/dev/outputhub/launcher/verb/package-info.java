/** What ./hub can be asked to do, one class a verb. */
@NullMarked
package dev.outputhub.launcher.verb;

import org.jspecify.annotations.NullMarked;
