/** Events that a service could not handle, and what an operator does with them. */
@NullMarked
package dev.outputhub.launcher.letters;

import org.jspecify.annotations.NullMarked;
