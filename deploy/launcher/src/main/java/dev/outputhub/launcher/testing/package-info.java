/** Running every test of the repository, on real servers and in a real browser. */
@NullMarked
package dev.outputhub.launcher.testing;

import org.jspecify.annotations.NullMarked;
